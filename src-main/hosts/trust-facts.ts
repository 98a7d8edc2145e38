import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import { recentJobLimit } from '../../src-shared/model/read-model.ts';
import type { DoctorFacts } from '../trust/index.ts';
import { verifyEngine } from '../restic/index.ts';
import type { Basics } from './basics.ts';
import type { CoreOptions, Ground } from './ground.ts';

const engineNote = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) });

/** Its checksum, where set-up or the package left one beside it; a binary of somebody's own choice has none. */
async function checkEngine(path: string): Promise<Outcome<null>> {
  const text = await readFile(join(dirname(path), 'engine.json'), 'utf8').catch(() => null);
  const note = text === null ? null : engineNote.safeParse(JSON.parse(text)).data;
  return note === undefined || note === null ? done(null) : verifyEngine(path, note.sha256);
}

/** What the doctor looks at. */
export const doctorFacts = (options: CoreOptions, ground: Ground, basics: Basics): DoctorFacts => ({
  home: options.home,
  vault: basics.vault,
  settings: ground.settings.loaded,
  history: ground.database.loaded,
  orphansEnded: ground.orphans.ended,
  checkEngine: () => checkEngine(options.enginePath),
  newestJobAt: () => basics.history.list({ limit: recentJobLimit })[0]?.createdAt ?? null,
  inspectTarget: async (target, signal) => {
    const type = basics.plugins.targetType(target.typeId);
    if (!type.ok) return type;
    const settings = await type.value.parseSettings(target.settings);
    return settings.ok ? type.value.inspect(settings.value, await basics.pluginContext(signal)) : settings;
  },
});
