import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { rclonePath } from '../../build/rclone-path.mjs';
import { openChildProcesses } from '../../src-main/platform/processes/node-child-processes.ts';
import { createFindProgram } from '../../src-main/platform/node/find-program.ts';
import { lookWithRestic } from '../../src-main/repositories/index.ts';
import { openEngine, type Restic } from '../../src-main/restic/index.ts';
import type { PluginContext } from '../../src-shared/plugin-sdk/index.ts';
import { valueOf } from '../helpers/expect-outcome.ts';
import { shippedEngine } from '../helpers/restic-engine.ts';

/** The host's own look with the real engine, and the programs of this computer; call it once, at the top of a file. */
export function lentTools(): Pick<PluginContext, 'lookWithRestic' | 'findProgram'> {
  const folder = mkdtempSync(join(tmpdir(), 'timelocker-lent-'));
  const processes = openChildProcesses(join(folder, 'children'));
  const findProgram = createFindProgram(process.env, { rclone: rclonePath() });
  let restic: Restic;
  beforeAll(async () => {
    const options = { processes, cacheDirectory: join(folder, 'cache'), temporaryDirectory: folder };
    restic = valueOf(await openEngine(shippedEngine, options));
  });
  afterAll(async () => {
    await processes.shutDown(0);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    findProgram,
    lookWithRestic: (recipe) => lookWithRestic(restic, findProgram, recipe, new AbortController().signal),
  };
}
