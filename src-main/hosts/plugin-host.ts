import { Socket } from 'node:net';
import { servePlugins } from '../plugins/serve.ts';
import { bundledPlugins } from './bundled-plugins.ts';

/** The composition root of the plugin process: the bundled plugins, and nothing else of the app. */
servePlugins(bundledPlugins, new Socket({ fd: 3 }), () => process.exit(0));
