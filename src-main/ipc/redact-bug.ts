import { ZodError } from 'zod';

/**
 * What a front end may learn of a bug: the operation, the kind of error, and the place in our code; never its message,
 * which may quote a path or a password.
 */
export function redactBug(operation: string, error: unknown): string {
  if (error instanceof ZodError) {
    const places = error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.code}`);
    return `${operation}: the answer has the wrong shape (${places.slice(0, 5).join('; ')})`;
  }
  const kind = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? placeOf(error.stack ?? '') : '';
  return `${operation}: ${kind}${place}`;
}

function placeOf(stack: string): string {
  const frame = /(?<place>[\w.-]+\.(?:ts|js|mjs|cjs):\d+)(?::\d+)?\)?$/mu.exec(stack);
  const place = frame?.groups?.['place'];
  return place === undefined ? '' : ` at ${place}`;
}
