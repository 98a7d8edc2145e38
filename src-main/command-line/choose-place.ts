import { basename, resolve } from 'node:path';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { SettingsValue } from '../../src-shared/model/settings-value.ts';
import {
  describeOptions,
  settingsFromOptions,
  type RepositoryTypeManifest,
} from '../../src-shared/plugin-sdk/index.ts';
import { UsageError, type Session } from './session.ts';
import { readWholeSecret } from './verbs/secret-file.ts';

/** Where a repository is or shall be, as the contract takes it. */
export interface ChosenPlace {
  readonly typeId: string;
  readonly settings: SettingsValue;
  readonly secrets: Record<string, string>;
  readonly name: string;
}

export interface PlaceWords {
  readonly toType?: string;
}

/** A folder, or a place of the kind that `--to-type` names, made of its own options. */
export async function choosePlace(
  session: Session,
  folder: string | undefined,
  words: PlaceWords,
): Promise<Outcome<ChosenPlace>> {
  if (words.toType === undefined) {
    if (folder === undefined) throw new UsageError('cli.usage.where');
    const path = resolve(session.workingFolder, folder);
    const name = basename(path) === '' ? path : basename(path);
    return done({ typeId: 'repository-local', settings: { path }, secrets: {}, name });
  }
  if (folder !== undefined) throw new UsageError('cli.usage.where');
  const type = session.repositoryTypes.find(({ id }) => id === words.toType);
  if (type === undefined)
    return failed(
      makeFault('plugin.unknown-type', {
        params: { type: words.toType },
        detail: session.repositoryTypes.map(({ id }) => id).join(', '),
      }),
    );
  const settings = settingsFromOptions(type.settings, words as Readonly<Record<string, unknown>>);
  if (!settings.ok) return settings;
  const secrets = await readSecrets(session, type, words as Readonly<Record<string, unknown>>);
  return done({ typeId: type.id, settings: settings.value, secrets, name: nameFor(type, settings.value) });
}

/** From files that options name, else from variables such as `TIMELOCKER_SECRET_PRIVATE_KEY`; never an argument. */
async function readSecrets(
  session: Session,
  type: RepositoryTypeManifest,
  given: Readonly<Record<string, unknown>>,
): Promise<Record<string, string>> {
  const secrets: Record<string, string> = {};
  for (const { name, key } of describeOptions(type.settings, 'en').filter(({ isSecret }) => isSecret)) {
    const file = given[key];
    const variable = `TIMELOCKER_SECRET_${name.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()}`;
    const value =
      typeof file === 'string'
        ? await readWholeSecret(resolve(session.workingFolder, file))
        : session.environment[variable];
    if (value !== undefined && value !== '') secrets[name] = value;
  }
  return secrets;
}

function nameFor({ name }: RepositoryTypeManifest, settings: SettingsValue): string {
  const known = ['host', 'bucket', 'container', 'url'].map((field) => settings[field]);
  const telling = known.find((value) => typeof value === 'string');
  return typeof telling === 'string' ? telling.slice(0, 120) : (name['en'] ?? '');
}
