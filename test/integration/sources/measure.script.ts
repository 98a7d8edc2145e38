import { createSources } from '../../../src-main/sources/index.ts';

/** Measures the folder named by the first argument as whoever runs this, and prints the answer. */
const { handlers } = createSources({
  system: 'linux',
  homeFolder: '/home/anna',
  environment: {},
  emitGauge: () => undefined,
  measureWorker: null,
});
const answer = await handlers['sources.measure'](
  { measureId: 'one', folders: [process.argv[2] ?? ''], excludePresets: [], excludePatterns: [] },
  { signal: new AbortController().signal },
);
process.stdout.write(JSON.stringify(answer.ok ? answer.value.folders[0] : answer.fault));
