import { plugin } from '../../../plugins/repository-local/index.ts';
import { pluginContext } from '../../conformance/plugin-context.ts';

/** Probes the folder named by the first argument as whoever runs this, and prints the answer. */
const [type] = plugin.repositoryTypes ?? [];
const path = process.argv[2] ?? '';
const answer = await type?.probe({ path }, pluginContext());
process.stdout.write(JSON.stringify(answer));
