import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBackupItem, decodeBackupProgress, decodeBackupSummary } from './decode-backup.ts';
import { decodeNode } from './decode-node.ts';
import { decodeSnapshot } from './decode-snapshot.ts';
import { decodeLine } from './message.ts';
import { problemIn } from './problems.ts';

const snapshotLine =
  '{"time":"2026-11-22T15:15:04.123456789+01:00","parent":"176ab3650000000000000000000000000000000000000000000000000000abcd","tree":"24985ba1","paths":["/tmp/x/fs"],"hostname":"h","username":"root","tags":["a","b"],"program_version":"restic 0.19.1","summary":{"total_files_processed":3,"total_bytes_processed":6,"data_added":3155,"data_added_packed":2413},"id":"10010b61e0ce4081626376db46ef9a04aa5cae0d9b44b02d03c02b2235ee68b5","short_id":"10010b61","message_type":"snapshot","struct_type":"snapshot"}';
const nodeLine =
  '{"name":"f00.txt","type":"file","path":"/src/docs/f00.txt","uid":0,"gid":0,"size":4,"mode":420,"permissions":"-rw-r--r--","mtime":"2026-11-22T21:52:36.363461001Z","inode":2269212,"message_type":"node","struct_type":"node"}';

const fieldsOf = (line: string) => {
  const message = decodeLine(line);
  if (message.kind !== 'json') throw new Error('not JSON');
  return message.fields;
};

describe('decoding', () => {
  test('takes any junk for text or for a message, and no decoder trips over it', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.object().map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(junk, (line) => {
        const message = decodeLine(line);
        problemIn(message, 'backup');
        problemIn(message, 'restore');
        if (message.kind !== 'json') return;
        decodeNode(message.fields);
        decodeSnapshot(message.fields);
        decodeBackupItem(message.fields);
        expect(decodeBackupProgress(message.fields, false, 0).filesDone).toBeTypeOf('number');
        expect(decodeBackupSummary(message.fields).bytesAdded).toBeTypeOf('number');
      }),
    );
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'the word %s is no message that anybody knows',
    (word) => {
      expect(decodeNode({ path: '/a', type: word })?.kind).toBe('other');
      expect(decodeBackupItem({ action: word, item: '/a' })).toBeUndefined();
    },
  );

  test('reads a snapshot with its time in UTC', () => {
    expect(decodeSnapshot(fieldsOf(snapshotLine))).toMatchObject({
      id: '10010b61e0ce4081626376db46ef9a04aa5cae0d9b44b02d03c02b2235ee68b5',
      time: '2026-11-22T14:15:04.123Z',
      host: 'h',
      tags: ['a', 'b'],
      filesTotal: 3,
      bytesAdded: 2413,
    });
  });

  test('reads a node, and marks a name whose bytes are no text', () => {
    expect(decodeNode(fieldsOf(nodeLine))).toMatchObject({
      name: 'f00.txt',
      kind: 'file',
      size: 4,
      isNameLossy: false,
    });
    expect(decodeNode({ path: '/caf\uFFFD', type: 'dir' })).toMatchObject({
      name: 'caf\uFFFD',
      kind: 'folder',
      size: null,
      isNameLossy: true,
    });
  });

  test('an empty file has the size that restic leaves out', () => {
    expect(decodeNode({ path: '/a', type: 'file' })?.size).toBe(0);
  });

  test('a run that saved nothing new has no snapshot and no negative duration', () => {
    const line =
      '{"message_type":"summary","files_unmodified":3,"total_files_processed":3,"total_duration":-9223372036.85,"backup_end":"0001-01-01T00:00:00Z"}';
    expect(decodeBackupSummary(fieldsOf(line))).toMatchObject({
      snapshotId: null,
      durationSeconds: 0,
      filesTotal: 3,
    });
  });

  test('the snapshot of a dry run does not exist', () => {
    const id = 'a'.repeat(64);
    expect(decodeBackupSummary({ snapshot_id: id, dry_run: true }).snapshotId).toBeNull();
    expect(decodeBackupSummary({ snapshot_id: id }).snapshotId).toBe(id);
  });
});
