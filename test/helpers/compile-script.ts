import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Makes a program of the TypeScript file beside a test, so that real processes can run it and be killed:
 * `compileScript(import.meta.url, './writer.script.ts')` answers the path of the program.
 */
export async function compileScript(testUrl: string, script: string): Promise<string> {
  const entry = fileURLToPath(new URL(script, testUrl));
  const name = createHash('sha256').update(entry).digest('hex').slice(0, 16);
  const outDir = fileURLToPath(new URL(`../../.cache/test-scripts/${name}-${process.pid}`, import.meta.url));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return `${outDir}/script.mjs`;
}
