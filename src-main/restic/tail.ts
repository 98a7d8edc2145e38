/** Keeps the first and the last lines of a stream that may say the same thing a million times. */
export interface Tail {
  add(line: string): void;
  text(): string;
}

const kept = 40;
const longest = 2000;

export function createTail(): Tail {
  const first: string[] = [];
  const last: string[] = [];
  let left = 0;
  return {
    add: (line) => {
      const short = line.slice(0, longest);
      if (first.length < kept) {
        first.push(short);
        return;
      }
      last.push(short);
      if (last.length > kept) {
        last.shift();
        left += 1;
      }
    },
    text: () =>
      [...first, ...(left > 0 ? [`... ${String(left)} lines left out ...`] : []), ...last].join('\n'),
  };
}
