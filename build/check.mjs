/** `npm run check`: everything that can be said about the code without running it. */
import { describeCheck, runChecks } from './checks.mjs';
import { runMain } from './shared/problem.mjs';

await runMain(async () => {
  const results = await runChecks((result) => console.log(describeCheck(result)));
  return results.every((result) => result.isPassed) ? 0 : 1;
});
