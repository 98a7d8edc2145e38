import type { Command } from 'commander';
import { describeOptions, type RepositoryTypeManifest } from '../../src-shared/plugin-sdk/index.ts';

const verbs = new Set(['setup', 'connect']);

/** Gives the verbs that name a place the options of the kind of place that the words name. */
export function addTypeOptions(
  program: Command,
  words: readonly string[],
  types: readonly RepositoryTypeManifest[],
): void {
  const wanted = wantedType(words);
  const commands = program.commands.filter((candidate) => verbs.has(candidate.name()));
  if (wanted === undefined)
    for (const command of commands)
      command.options.find(({ long }) => long === '--to')?.makeOptionMandatory();
  const type = types.find(({ id }) => id === wanted);
  if (type === undefined) return;
  for (const command of commands)
    for (const { flags, description } of describeOptions(type.settings, 'en'))
      command.option(flags, description);
}

function wantedType(words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith('--to-type='));
  if (joined !== undefined) return joined.slice('--to-type='.length);
  const index = words.indexOf('--to-type');
  return index < 0 ? undefined : words[index + 1];
}
