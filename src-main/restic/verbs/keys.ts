import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import { keyId } from '../../../src-shared/model/ids.ts';
import type { KeyId } from '../../../src-shared/model/ids.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import type { Driver } from '../driver.ts';
import { textIn } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';
import type { AddKeyRequest } from '../requests.ts';
import type { RepositoryKey } from '../results.ts';

export async function listKeys(
  driver: Driver,
  access: ResticAccess,
  options: RunOptions,
): Promise<Outcome<readonly RepositoryKey[]>> {
  let keys: readonly RepositoryKey[] = [];
  const end = await driver.run(access, {
    verb: 'key list',
    args: [],
    mode: 'reader',
    recovery: 'none',
    options,
    onMessage: (message) => {
      if (message.kind === 'list') keys = message.items.flatMap(decodeKey);
    },
  });
  return end.ok ? done(keys) : end;
}

function decodeKey(fields: Fields): readonly RepositoryKey[] {
  const id = keyId.safeParse(fields['id']);
  if (!id.success) return [];
  return [
    {
      id: id.data,
      isCurrent: fields['current'] === true,
      user: textIn(fields, 'userName') ?? '',
      host: textIn(fields, 'hostName') ?? '',
      created: textIn(fields, 'created') ?? '',
    },
  ];
}

const saved = /^saved new key with ID ([0-9a-f]{64})$/u;

/** The new password goes by standard input, where restic asks for it: neither a file nor an argument ever holds it. */
export async function addKey(
  driver: Driver,
  access: ResticAccess,
  request: AddKeyRequest,
  options: RunOptions,
): Promise<Outcome<{ readonly id: KeyId }>> {
  if (request.newPassword === '' || /[\n\r]/u.test(request.newPassword)) {
    return failed(makeFault('request.invalid', { detail: 'a new password is one line and not empty' }));
  }
  let id: string | undefined;
  const end = await driver.run(access, {
    verb: 'key add',
    args: ['--user', request.user, '--host', request.host],
    mode: 'writer',
    recovery: 'light',
    json: false,
    input: Buffer.from(`${request.newPassword}\n`),
    moreSecrets: [request.newPassword],
    options,
    onMessage: (message) => {
      if (message.kind === 'text') id ??= saved.exec(message.text)?.[1];
    },
  });
  if (!end.ok) return end;
  const parsed = keyId.safeParse(id);
  return parsed.success
    ? done({ id: parsed.data })
    : failed(makeFault('engine.unexpected', { params: { verb: 'key add' } }));
}

export async function removeKey(
  driver: Driver,
  access: ResticAccess,
  id: KeyId,
  options: RunOptions,
): Promise<Outcome<null>> {
  const end = await driver.run(access, {
    verb: 'key remove',
    args: [id],
    mode: 'writer',
    recovery: 'light',
    json: false,
    options,
  });
  return end.ok ? done(null) : end;
}
