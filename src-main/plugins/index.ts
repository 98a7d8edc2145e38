export { createPluginTypes, type PluginTypes } from './plugin-types.ts';
export { createPluginContexts, type MakePluginContext, type PluginFacts } from './plugin-contexts.ts';
