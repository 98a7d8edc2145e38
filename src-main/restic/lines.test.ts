import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineSplitter } from './lines.ts';

function linesOf(bytes: Uint8Array, cuts: readonly number[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  let from = 0;
  for (const cut of [...cuts.map((each) => each % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
    splitter.push(bytes.subarray(from, cut));
    from = cut;
  }
  splitter.end();
  return lines;
}

describe('the line splitter', () => {
  test('gives the same lines however the stream is cut, also inside a character', () => {
    const line = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !['\n', '\r', '\u001B'].some((code) => text.includes(code)));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat()), (lines, cuts) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
        expect(linesOf(bytes, cuts)).toEqual(bytes.toString().split('\n').slice(0, -1));
      }),
      { numRuns: 50 },
    );
  });

  test('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat()), (bytes, cuts) => {
        for (const line of linesOf(bytes, cuts)) expect(line).not.toContain('\n');
      }),
    );
  });

  test('takes the codes away by which restic rewrites a line of the terminal', () => {
    const text = '\u001B[2Ksignal interrupt received, cleaning up\r\n{"message_type":"status"}\r\n';
    expect(linesOf(Buffer.from(text), [])).toEqual([
      'signal interrupt received, cleaning up',
      '{"message_type":"status"}',
    ]);
  });

  test('puts a line of 20 MB together and keeps the one without an end', () => {
    const long = 'x'.repeat(20_000_000);
    const cuts = Array.from({ length: 300 }, (_, index) => index * 65_536);
    expect(linesOf(Buffer.from(`${long}\nlast`), cuts).map(({ length }) => length)).toEqual([20_000_000, 4]);
  });
});
