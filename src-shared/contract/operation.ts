import type { z } from 'zod';

/**
 * One thing a front end can ask of the core. A query changes nothing; a command does.
 * `where` says who answers: the core (any host) or the shell around the window (desktop only;
 * elsewhere the answer is the fault `app.not-available-here`).
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly verb: 'query' | 'command';
  readonly where: 'core' | 'shell';
  readonly input: Input;
  readonly output: Output;
  /** Largest accepted request, in bytes of its JSON. */
  readonly maxInputBytes: number;
}

const defaultMaxInputBytes = 256 * 1024;

interface Shape<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly maxInputBytes?: number;
}

const make =
  (verb: Operation['verb'], where: Operation['where']) =>
  <Input extends z.ZodType, Output extends z.ZodType>(
    shape: Shape<Input, Output>,
  ): Operation<Input, Output> => ({
    verb,
    where,
    maxInputBytes: defaultMaxInputBytes,
    ...shape,
  });

export const query = make('query', 'core');
export const command = make('command', 'core');
export const shellQuery = make('query', 'shell');
export const shellCommand = make('command', 'shell');
