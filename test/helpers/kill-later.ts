import { spawn } from 'node:child_process';

/**
 * Runs a program with Node until it has written `lineCount` lines, then kills it the hard way; answers the lines.
 * `waitMs` more pass before the kill, so that it strikes anywhere in the work.
 */
export function killAfterLines(
  program: string,
  args: readonly string[],
  lineCount: number,
  waitMs = 0,
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let isKilling = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (isKilling || output.split('\n').length <= lineCount) return;
      isKilling = true;
      setTimeout(() => child.kill('SIGKILL'), waitMs);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1));
      else reject(new Error(`It ended by itself: ${errors}`));
    });
  });
}
