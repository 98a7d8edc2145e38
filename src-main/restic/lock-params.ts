const sample =
  /already locked (?:exclusively )?by PID (?<pid>\d+) on (?<host>\S+) by (?<user>\S+)[\s\S]*?lock was created at .* \((?<age>[^)]+) ago\)/u;

/** Who holds the lock, from restic's words; empty if they are not understood. */
export function lockParams(words: string): Record<string, string | number> {
  const found = sample.exec(words)?.groups;
  if (found === undefined) return {};
  const { pid, host, user, age } = found;
  return {
    ...(host === undefined ? {} : { host }),
    ...(user === undefined ? {} : { user }),
    ...(pid === undefined ? {} : { pid: Number(pid) }),
    ...(age === undefined ? {} : { age }),
  };
}
