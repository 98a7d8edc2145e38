import { Socket } from 'node:net';
import { plugin as repositoryLocal } from '../../plugins/repository-local/index.ts';
import { plugin as targetFolders } from '../../plugins/target-folders/index.ts';
import { servePlugins } from '../plugins/serve.ts';

/** The composition root of the plugin process: the bundled plugins, and nothing else of the app. */
servePlugins([repositoryLocal, targetFolders], new Socket({ fd: 3 }), () => process.exit(0));
