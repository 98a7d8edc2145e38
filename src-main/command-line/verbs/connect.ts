import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import { choosePlace, type PlaceWords } from '../choose-place.ts';
import { type Report, type Session, UsageError } from '../session.ts';
import { terminalText } from '../terminal-text.ts';

export interface ConnectOptions extends PlaceWords {
  readonly folder?: string;
  readonly recoveryKeyFile: string;
  readonly name?: string;
}

/** `connect DIR|--to-type TYPE … --recovery-key-file FILE`: an existing repository, opened with a recovery key or its password. */
export async function connectVerb(session: Session, options: ConnectOptions): Promise<Outcome<Report>> {
  const place = await choosePlace(session, options.folder, options);
  if (!place.ok) return place;
  const password = await readSecretFile(resolve(session.workingFolder, options.recoveryKeyFile));
  if (password === '') return failed(makeFault('repository.wrong-password'));
  const connected = await session.client.call('repositories.connect', {
    ...place.value,
    name: options.name ?? place.value.name,
    password,
  });
  if (!connected.ok) return connected;
  const { repository } = connected.value;
  return done({
    value: { repository },
    lines: [
      session.text('cli.connected', {
        name: terminalText(repository.name),
        place: terminalText(repository.place),
      }),
    ],
  });
}

/** A secret in a file: its first line without the line end. Never shown, whatever happens. */
export async function readSecretFile(file: string): Promise<string> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError('cli.usage.unreadable-file', { file, reason });
  });
  return content.split(/\r?\n/u, 1)[0] ?? '';
}
