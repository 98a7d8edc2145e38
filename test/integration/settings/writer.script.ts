import { openDocumentFile } from '../../../src-main/platform/node/open-document-file.ts';
import { systemClock } from '../../../src-main/platform/node/system-clock.ts';
import { notesShape } from './shape.ts';

/** Counts up in a document until it is killed, and says each number once it is on the disk. */
const [path = ''] = process.argv.slice(2);
const opened = await openDocumentFile({ path, shape: notesShape, clock: systemClock });
if (!opened.ok) throw new Error(opened.fault.code);
process.stdout.write(`opened ${opened.value.loaded.kind}\n`);
for (;;) {
  const changed = await opened.value.change((notes) => ({
    count: notes.count + 1,
    lines: [...notes.lines, 'a line of some length '.repeat(20)].slice(-20),
  }));
  if (!changed.ok) throw new Error(changed.fault.code);
  process.stdout.write(`${changed.value.count}\n`);
}
