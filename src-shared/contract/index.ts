import type { z } from 'zod';
import { appOperations, shellOperations } from './app.ts';
import { planOperations, repositoryOperations, sourceOperations } from './plans.ts';
import { jobOperations, snapshotOperations } from './snapshots.ts';

/** Every operation between a front end and the core: this object is the whole surface. */
export const operations = {
  ...appOperations,
  ...shellOperations,
  ...sourceOperations,
  ...repositoryOperations,
  ...planOperations,
  ...snapshotOperations,
  ...jobOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;

/** What a caller gives (defaults not yet filled in). */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>;
/** What the use case receives. */
export type ParsedInputOf<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>;

export const isOperationName = (name: unknown): name is OperationName =>
  typeof name === 'string' && Object.hasOwn(operations, name);

export { channels } from './channels.ts';
export type { Operation } from './operation.ts';
