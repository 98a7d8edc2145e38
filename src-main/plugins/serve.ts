export { servePlugins } from './host/serve-plugins.ts';
