import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Runs a program to its end; answers wall seconds. Throws when the exit code is not accepted. */
export function timed(program, args, { environment = {}, accepts = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (accepts.includes(code)) resolve({ seconds, out });
      else reject(new Error(`${program} ${args[0]} ended with ${code}: ${errors}`));
    });
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const remove = (path) => rmSync(path, { recursive: true, force: true });

/** A table row: the figure, ours, theirs, the ratio of medians, the goal. */
export function row(name, ours, theirs, goal) {
  const ratio = median(ours) / median(theirs);
  const list = (values) => values.map((value) => value.toFixed(2)).join(' ');
  return `| ${name} | ${list(ours)} | ${list(theirs)} | **${ratio.toFixed(3)}** | ${goal} |`;
}
