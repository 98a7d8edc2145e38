export { createGate, type Gate, type GateOptions } from './gate.ts';
export type { Call, Handler, Handlers } from './handlers.ts';
