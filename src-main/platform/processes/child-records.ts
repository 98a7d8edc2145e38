import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../node/write-file-atomically.ts';
import type { RecoveryLevel } from './child-processes.ts';

const recoveryLevel = z.enum(['none', 'light', 'full']);

const childRecord = z.object({
  key: z.string(),
  purpose: z.string(),
  recovery: recoveryLevel,
  /** Null between the decision to start it and the moment it runs. */
  pid: z.number().int().positive().nullable(),
  startTime: z.string().nullable(),
});
export type ChildRecord = z.infer<typeof childRecord>;

const recoveryMark = z.object({ key: z.string(), recovery: recoveryLevel });

const childEnding = '.child.json';
const markEnding = '.recovery.json';
const rank: Readonly<Record<RecoveryLevel, number>> = { none: 0, light: 1, full: 2 };

/** The registry of children on disk: one small file a child, one a key that needs recovery; all readable by us only. */
export interface ChildRecords {
  put(id: string, record: ChildRecord): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<readonly (ChildRecord & { readonly id: string })[]>;
  /** Raises the mark of a key; it never lowers one. */
  raiseMark(key: string, recovery: RecoveryLevel): Promise<void>;
  markOf(key: string): Promise<RecoveryLevel>;
  clearMark(key: string): Promise<void>;
  markedKeys(): Promise<readonly string[]>;
}

export function openChildRecords(directory: string): ChildRecords {
  const childFile = (id: string): string => join(directory, `${id}${childEnding}`);
  const markFile = (key: string): string =>
    join(directory, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}${markEnding}`);

  const markOf = async (key: string): Promise<RecoveryLevel> => {
    const mark = await readAs(recoveryMark, markFile(key));
    return mark?.recovery ?? 'none';
  };

  return {
    put: (id, record) => writeWhole(directory, childFile(id), record),
    remove: (id) => rm(childFile(id), { force: true }),
    list: async () => {
      const records = [];
      for (const name of await namesIn(directory, childEnding)) {
        const record = await readAs(childRecord, join(directory, name));
        if (record !== undefined) records.push({ ...record, id: name.slice(0, -childEnding.length) });
      }
      return records;
    },
    raiseMark: async (key, recovery) => {
      if (rank[recovery] <= rank[await markOf(key)]) return;
      await writeWhole(directory, markFile(key), { key, recovery });
    },
    markOf,
    clearMark: (key) => rm(markFile(key), { force: true }),
    markedKeys: async () => {
      const keys = [];
      for (const name of await namesIn(directory, markEnding)) {
        const mark = await readAs(recoveryMark, join(directory, name));
        if (mark !== undefined) keys.push(mark.key);
      }
      return keys;
    },
  };
}

async function namesIn(directory: string, ending: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).filter((name) => name.endsWith(ending)).sort();
  } catch {
    return [];
  }
}

async function readAs<Shape>(schema: z.ZodType<Shape>, file: string): Promise<Shape | undefined> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

async function writeWhole(directory: string, file: string, value: object): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFileAtomically(file, JSON.stringify(value));
}
