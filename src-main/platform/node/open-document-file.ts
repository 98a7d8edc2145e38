import { readFile } from 'node:fs/promises';
import { done, failed } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { DocumentFile, DocumentShape, OpenDocumentFile } from '../document-file.ts';
import type { LoadReport } from '../load-report.ts';
import { encodeDocument } from './document-text.ts';
import { homeFaultOf } from './file-fault.ts';
import { lastGoodPath, loadDocument, type Loaded } from './load-document.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

interface Change<Value> {
  readonly apply: (value: Value) => Value;
  readonly resolve: (outcome: Outcome<Value>) => void;
  readonly reject: (bug: unknown) => void;
}

export const openDocumentFile: OpenDocumentFile = async ({ path, shape, clock }) => {
  try {
    const loaded = await loadDocument(path, shape, clock);
    await healCopies(path, encodeDocument(shape, loaded.value), loaded.report);
    return done(documentFile(path, shape, loaded));
  } catch (error) {
    return failed(homeFaultOf(error, path));
  }
};

/** Two good files again, so that it is told once; if the disk is full the next change does it. */
async function healCopies(path: string, text: string, report: LoadReport): Promise<void> {
  if (report.kind === 'fresh') return;
  if (report.kind !== 'loaded') await writeFileAtomically(path, text).catch(() => undefined);
  const copy = await readFile(lastGoodPath(path), 'utf8').catch(() => null);
  if (copy !== text) await writeFileAtomically(lastGoodPath(path), text).catch(() => undefined);
}

function documentFile<Value extends object>(
  path: string,
  shape: DocumentShape<Value>,
  loaded: Loaded<Value>,
): DocumentFile<Value> {
  let { value } = loaded;
  let waiting: readonly Change<Value>[] = [];
  let writing: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const { next, accepted } = applyAll(shape, value, batch);
      try {
        const outcome = next === value ? done(value) : await write(path, shape, next);
        if (outcome.ok) value = outcome.value;
        for (const change of accepted) change.resolve(outcome);
      } catch (bug) {
        for (const change of accepted) change.reject(bug);
      }
    }
    writing = null;
  };

  return {
    loaded: loaded.report,
    value: () => value,
    change: (apply) =>
      new Promise((resolve, reject) => {
        waiting = [...waiting, { apply, resolve, reject }];
        writing ??= Promise.resolve().then(writeAll);
      }),
    settled: () => writing ?? Promise.resolve(),
  };
}

/** A change that throws, or makes what the schema refuses, is a bug of its caller and spoils nobody else's. */
function applyAll<Value extends object>(
  shape: DocumentShape<Value>,
  value: Value,
  batch: readonly Change<Value>[],
): { readonly next: Value; readonly accepted: readonly Change<Value>[] } {
  let next = value;
  const accepted: Change<Value>[] = [];
  for (const change of batch) {
    try {
      const candidate = change.apply(next);
      if (candidate !== next) next = shape.schema.parse(candidate);
      accepted.push(change);
    } catch (bug) {
      change.reject(bug);
    }
  }
  return { next, accepted };
}

async function write<Value extends object>(
  path: string,
  shape: DocumentShape<Value>,
  value: Value,
): Promise<Outcome<Value>> {
  const text = encodeDocument(shape, value);
  try {
    await writeFileAtomically(path, text);
  } catch (error) {
    return failed(homeFaultOf(error, path));
  }
  // The copy is second best: without it the value is safe all the same.
  await writeFileAtomically(lastGoodPath(path), text).catch(() => undefined);
  return done(value);
}
