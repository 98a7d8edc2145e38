import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from './unzip.mjs';

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly mode?: number;
  readonly isDeflated?: boolean;
}

/** A zip archive as the format's description has it; checksums are left at zero, `unzip` trusts a pin instead. */
function zipOf(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644, isDeflated = false } of entries) {
    const plain = Buffer.from(text);
    const content = isDeflated ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isDeflated ? 8 : 0, 4);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end]);
}

function archiveOf(entries: readonly Entry[]) {
  const folder = mkdtempSync(join(tmpdir(), 'unzip-test-'));
  const archive = join(folder, 'archive.zip');
  writeFileSync(archive, zipOf(entries));
  return { archive, folder };
}

describe('unzip', () => {
  it('writes stored and compressed entries with their content', () => {
    const long = 'time '.repeat(10_000);
    const { archive, folder } = archiveOf([
      { name: 'app/stored.txt', text: 'as it is' },
      { name: 'app/deep/packed.txt', text: long, isDeflated: true },
    ]);
    unzip(archive, folder, (name) => name);
    expect(readFileSync(join(folder, 'app/stored.txt'), 'utf8')).toBe('as it is');
    expect(readFileSync(join(folder, 'app/deep/packed.txt'), 'utf8')).toBe(long);
  });

  it('keeps the right to execute', () => {
    const { archive, folder } = archiveOf([{ name: 'electron', text: '#!', mode: 0o100755 }]);
    unzip(archive, folder, (name) => name);
    expect(statSync(join(folder, 'electron')).mode & 0o777).toBe(0o755);
  });

  it('leaves out what is not asked for and renames what is', () => {
    const { archive, folder } = archiveOf([
      { name: 'Other/program', text: 'wanted' },
      { name: 'Other/resources/app', text: 'unwanted' },
    ]);
    unzip(archive, folder, (name) => (name.endsWith('program') ? 'ours' : undefined));
    expect(readFileSync(join(folder, 'ours'), 'utf8')).toBe('wanted');
    expect(() => statSync(join(folder, 'Other'))).toThrow();
  });

  it.each(['../outside', 'app/../../outside', '/etc/outside'])('refuses an entry named %s', (name) => {
    const { archive, folder } = archiveOf([{ name, text: 'evil' }]);
    expect(() => unzip(archive, join(folder, 'inner'), (entry) => entry)).toThrow('leaves its folder');
  });

  it('says when an archive is not one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unzip-test-'));
    writeFileSync(join(folder, 'page.html'), '<html>blocked</html>'.repeat(20));
    expect(() => unzip(join(folder, 'page.html'), folder, (name) => name)).toThrow('not a zip archive');
  });
});
