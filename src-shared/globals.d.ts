/** Both environments have it, but no common TypeScript library declares it; this merges with theirs. */
interface AbortSignal {
  readonly aborted: boolean;
}
