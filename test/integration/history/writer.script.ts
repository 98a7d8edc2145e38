import { openDatabase } from '../../../src-main/platform/node/open-database.ts';
import { systemClock } from '../../../src-main/platform/node/system-clock.ts';
import { addJob, countJobs, firstShape } from './shape.ts';

/** Adds jobs until it is killed, two a transaction, and says their number after each. */
const [path = ''] = process.argv.slice(2);
const opened = await openDatabase({ path, shape: firstShape, clock: systemClock });
if (!opened.ok) throw new Error(opened.fault.code);
const database = opened.value;
process.stdout.write(`opened ${database.loaded.kind}\n`);
for (let count = Number(database.get(countJobs)?.['count']); ; count += 2) {
  const added = database.transaction((sql) => {
    sql.run(addJob, [`job-${count + 1}`, 'x'.repeat(2000), new Date().toISOString()]);
    sql.run(addJob, [`job-${count + 2}`, 'y'.repeat(2000), new Date().toISOString()]);
  });
  if (!added.ok) throw new Error(added.fault.code);
  process.stdout.write(`${count + 2}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
