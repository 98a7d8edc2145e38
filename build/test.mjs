/**
 * `npm test`: the checks, the unit tests, the integration tests on real restic, the tests in the real window.
 *
 *   npm test                              everything
 *   npm test -- unit integration          these parts
 *   npm test -- unit src-main/restic      a part, filtered by its runner
 */
import { runMain } from './shared/problem.mjs';
import { parts } from './testing.mjs';

const names = /** @type {(keyof typeof parts)[]} */ (Object.keys(parts));

await runMain(async () => {
  const chosen = names.filter((name) => process.argv.includes(name, 2));
  const filter = process.argv.slice(2).filter((argument) => !names.some((name) => name === argument));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of chosen.length > 0 ? chosen : names) {
    console.log(`\n== ${name}`);
    const { passed, failed, skipped } = await parts[name](filter);
    console.log(`== ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
