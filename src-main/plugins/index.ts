export { createPluginTypes, type PluginTypes } from './plugin-types.ts';
export { createPluginContexts, type MakePluginContext, type PluginFacts } from './plugin-contexts.ts';
export { createPluginProcess, type CallListener, type PluginProcess } from './host/plugin-process.ts';
export { hostedPlugin } from './host/hosted-types.ts';
