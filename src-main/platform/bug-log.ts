/** Keeps what went wrong in our own code, for the person to send along; it never leaves the computer by itself. */
export type LogBug = (where: string, error: unknown) => void;
