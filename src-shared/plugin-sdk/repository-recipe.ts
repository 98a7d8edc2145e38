/**
 * How restic reaches a repository. Secrets only in `environment` and `files`. Two placeholders may stand in `location`,
 * `options` and the values of `environment`: `{{file:NAME}}` is the path of a file of `files` during the run, and
 * `{{program:NAME}}` the absolute path of a program of this computer (`ssh`, `rclone`).
 */
export interface RepositoryRecipe {
  /** What goes to `RESTIC_REPOSITORY`, e.g. an absolute path or `sftp:host:/path`. */
  readonly location: string;
  readonly environment: Readonly<Record<string, string>>;
  /** restic extended options, `key=value`, each passed with `-o`; other users of this computer can see them. */
  readonly options: readonly string[];
  /** Written (0600) into a private folder before each run of restic and removed after it: known hosts, certificates, ... */
  readonly files?: readonly RecipeFile[];
}

export interface RecipeFile {
  /** Letters, digits, `-`, `_` and `.`; no folders. */
  readonly name: string;
  readonly content: string;
}
