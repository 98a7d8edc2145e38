// What the plugin process costs: starting it, and one call once it runs. `node test/bench/plugins.mjs` after a build.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../out/main/plugin-host.js', import.meta.url));
if (!existsSync(program)) throw new Error('Build first: npm run build');

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const starts = [];
const calls = [];
const memory = [];

for (let round = 0; round < 9; round += 1) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const pipe = child.stdio[3];
  const waiting = new Map();
  const told = new Promise((resolve) => {
    createInterface(pipe).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.kind === 'ready') resolve();
      else waiting.get(message.call)?.(message);
    });
  });
  await told;
  starts.push(performance.now() - startedAt);
  for (let call = 1; call <= 60; call += 1) {
    const before = performance.now();
    const answer = new Promise((resolve) => waiting.set(call, resolve));
    const asked = {
      family: 'target',
      typeId: 'target-folders',
      method: 'parseSettings',
      args: [{ folders: ['/tmp'] }],
    };
    pipe.write(`${JSON.stringify({ kind: 'call', call, asked, context: null })}\n`);
    const { value } = await answer;
    if (value?.ok !== true) throw new Error(`No good answer: ${JSON.stringify(value)}`);
    if (call > 10) calls.push(performance.now() - before);
  }
  const status = await import('node:fs').then(({ readFileSync }) =>
    process.platform === 'linux' ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '',
  );
  memory.push(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  child.kill();
}

const figures = {
  processStartMs: { median: median(starts), worst: Math.max(...starts), limit: 300 },
  callMs: { median: median(calls), worst: Math.max(...calls), limit: 30 },
  memoryMiB: { median: median(memory) },
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.processStartMs.median > 300 || figures.callMs.median > 30 ? 1 : 0;
