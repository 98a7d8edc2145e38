import { acquireHome } from '../../../src-main/platform/node/acquire-home.ts';

/** Tries to take a home, says what came of it, and keeps it until its standard input ends. */
const [home = ''] = process.argv.slice(2);
process.stdin.on('end', () => process.exit(0)).resume();
const outcome = await acquireHome(home);
const answer = outcome.ok ? { owner: process.pid } : { fault: outcome.fault };
process.stdout.write(`${JSON.stringify(answer)}\n`);
