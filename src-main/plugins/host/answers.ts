import { z } from 'zod';
import { fault } from '../../../src-shared/model/fault.ts';
import { problem } from '../../../src-shared/model/job.ts';
import { settingsValue } from '../../../src-shared/model/settings-value.ts';
import { outcomeOf } from './messages.ts';

/** What each method may answer, and how long it may take. An answer of another shape ends the plugin. */
export interface Method {
  readonly answer: z.ZodType;
  /** Milliseconds without an answer, or, for long work, without any sign of life. */
  readonly patienceMs: number;
  readonly isLongWork?: boolean;
}

const text = z.string().max(32_767);
const textRecord = z.record(z.string().max(200), z.string().max(200_000));
const bytes = z.number().nonnegative().nullable();
const settings = outcomeOf(settingsValue);
const nothing = outcomeOf(z.null());
const need = z.object({
  code: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  agreement: settingsValue.optional(),
});

const probe = z.object({
  finding: z.enum(['empty', 'repository', 'occupied', 'absent']),
  freeBytes: bytes,
  totalBytes: bytes,
  warnings: z.array(z.enum(['little-space', 'file-size-limit', 'case-insensitive'])).max(10),
  fault: fault.nullable(),
  needs: z.array(need).max(10).optional(),
  settings: settingsValue,
});

const recipe = z.object({
  location: text,
  environment: textRecord,
  options: z.array(text).max(50),
  files: z
    .array(z.object({ name: z.string().regex(/^[\w.-]{1,100}$/u), content: z.string().max(1_000_000) }))
    .max(20)
    .optional(),
});

const program = { program: text, args: z.array(text).max(1000), environment: textRecord };

const piece = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paths'),
    paths: z.array(text).max(100_000),
    excludes: z.array(text).max(100_000),
    excludesIgnoreCase: z.boolean(),
    skipsTaggedCaches: z.boolean(),
  }),
  z.object({ kind: z.literal('program'), ...program, fileName: z.string().regex(/^[^/\\\0]{1,200}$/u) }),
  z.object({ kind: z.literal('staging'), folder: text }),
]);

const inspection = z.object({
  sources: z
    .array(z.object({ path: text, state: z.enum(['present', 'missing', 'unreadable', 'link']) }))
    .max(100_000),
});

const minute = 60_000;
const quick = 10_000;

export const methods: Readonly<Record<'repository' | 'target', Readonly<Record<string, Method>>>> = {
  repository: {
    parseSettings: { answer: settings, patienceMs: quick },
    describePlace: { answer: text, patienceMs: quick },
    probe: { answer: outcomeOf(probe), patienceMs: 2 * minute },
    prepareNew: { answer: settings, patienceMs: 2 * minute },
    recipe: { answer: outcomeOf(recipe), patienceMs: minute },
  },
  target: {
    parseSettings: { answer: settings, patienceMs: quick },
    discover: { answer: outcomeOf(z.array(settingsValue).max(1000)), patienceMs: 2 * minute },
    inspect: { answer: outcomeOf(inspection), patienceMs: 2 * minute },
    prepare: {
      answer: outcomeOf(
        z.object({ pieces: z.array(piece).max(1000), problems: z.array(problem).max(100_000) }),
      ),
      patienceMs: 10 * minute,
      isLongWork: true,
    },
    watch: { answer: nothing, patienceMs: Number.POSITIVE_INFINITY },
  },
};
