import { type FileHandle, open, readlink } from 'node:fs/promises';
import { bytesOf, type RawPath } from '../platform/raw-path.ts';

const chunkBytes = 256 * 1024;

/** Whether two files hold the same bytes. Size and time are no proof: what changes files secretly keeps both. */
export async function isSameContent(a: RawPath, b: RawPath, signal: AbortSignal): Promise<boolean> {
  const [left, right] = await Promise.allSettled([open(a, 'r'), open(b, 'r')]);
  try {
    if (left.status === 'rejected' || right.status === 'rejected') return false;
    return await compare(left.value, right.value, signal);
  } catch {
    return false;
  } finally {
    for (const file of [left, right]) if (file.status === 'fulfilled') await file.value.close();
  }
}

async function compare(a: FileHandle, b: FileHandle, signal: AbortSignal): Promise<boolean> {
  const [aStats, bStats] = await Promise.all([a.stat(), b.stat()]);
  if (aStats.size !== bStats.size) return false;
  const [aChunk, bChunk] = [Buffer.alloc(chunkBytes), Buffer.alloc(chunkBytes)];
  for (let position = 0; position < aStats.size && !signal.aborted;) {
    const [aLength, bLength] = await Promise.all([fill(a, aChunk, position), fill(b, bChunk, position)]);
    if (aLength !== bLength || aLength === 0) return false;
    if (!aChunk.subarray(0, aLength).equals(bChunk.subarray(0, bLength))) return false;
    position += aLength;
  }
  return !signal.aborted;
}

/** A read may be short in the middle of a file. */
async function fill(file: FileHandle, chunk: Buffer, position: number): Promise<number> {
  let length = 0;
  while (length < chunk.length) {
    const { bytesRead } = await file.read(chunk, length, chunk.length - length, position + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

export async function isSameLink(a: RawPath, b: RawPath): Promise<boolean> {
  const [left, right] = await Promise.all([
    readlink(a, { encoding: 'buffer' }),
    readlink(b, { encoding: 'buffer' }),
  ]);
  return bytesOf(left).equals(bytesOf(right));
}
