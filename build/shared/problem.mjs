/** Something that the person at the keyboard can put right; printed without a stack. */
export class Problem extends Error {
  /**
   * @param {string} message what is wrong
   * @param {string} [nextStep] what to do about it
   */
  constructor(message, nextStep) {
    super(nextStep ? `${message}\n  ${nextStep}` : message);
    this.name = 'Problem';
  }
}

/**
 * Runs a script's main function and turns its result into the exit code.
 * @param {() => Promise<number | void> | number | void} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `timelocker: ${error.message}` : error);
    process.exitCode = 1;
  }
}
