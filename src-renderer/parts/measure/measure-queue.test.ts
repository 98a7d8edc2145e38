import { describe, expect, test } from 'vitest';
import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type { FolderMeasure } from '../../../src-shared/model/place.ts';
import { createMeasureQueue, type MeasureNews } from './measure-queue.ts';

const measured = (path: string, bytes: number): FolderMeasure => ({
  path,
  files: 1,
  bytes,
  excludedBytes: 0,
  excludedBytesByPreset: {},
  unreadable: 0,
  isComplete: true,
});

interface Count {
  readonly signal: AbortSignal;
  readonly report: (measure: FolderMeasure) => void;
  readonly end: (outcome: Outcome<FolderMeasure>) => void;
}

/** A queue over folders that are counted when the test says so. */
function makeQueue() {
  const counts = new Map<string, Count>();
  const news: string[] = [];
  const queue = createMeasureQueue({
    measure: (path, signal, report) =>
      new Promise((end) => {
        counts.set(path, { signal, report, end });
      }),
    onNews: (path, item: MeasureNews) => {
      news.push(`${path} ${item.kind}`);
    },
  });
  const count = (path: string): Count => {
    const found = counts.get(path);
    if (found === undefined) throw new Error(`${path} is not being counted`);
    return found;
  };
  return { queue, news, count, isCounting: (path: string) => counts.has(path) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue that counts folders', () => {
  test('counts two at a time and goes on when one is done', async () => {
    const { queue, count, isCounting } = makeQueue();
    for (const path of ['/a', '/b', '/c']) queue.add(path);
    expect(['/a', '/b', '/c'].map(isCounting)).toEqual([true, true, false]);
    count('/a').end(done(measured('/a', 1)));
    await settled();
    expect(isCounting('/c')).toBe(true);
  });

  test('tells progress and end in order', async () => {
    const { queue, count, news } = makeQueue();
    queue.add('/a');
    count('/a').report(measured('/a', 1));
    count('/a').end(done(measured('/a', 2)));
    await settled();
    expect(news).toEqual(['/a queued', '/a counting', '/a done']);
  });

  test('says nothing more of a folder that was stopped, and cancels its call', async () => {
    const { queue, count, news } = makeQueue();
    queue.add('/a');
    queue.stop('/a');
    expect(count('/a').signal.aborted).toBe(true);
    count('/a').report(measured('/a', 1));
    count('/a').end(failed(makeFault('request.cancelled')));
    await settled();
    expect(news).toEqual(['/a queued', '/a stopped']);
  });

  test('counts a stopped folder anew without hearing the old count', async () => {
    const { queue, count, news } = makeQueue();
    queue.add('/a');
    const old = count('/a');
    queue.stop('/a');
    queue.add('/a');
    old.end(failed(makeFault('request.cancelled')));
    await settled();
    count('/a').end(done(measured('/a', 2)));
    await settled();
    expect(news).toEqual(['/a queued', '/a stopped', '/a queued', '/a done']);
  });

  test('stops all, also those that wait', () => {
    const { queue, news, isCounting } = makeQueue();
    for (const path of ['/a', '/b', '/c']) queue.add(path);
    queue.stopAll();
    expect(news.filter((item) => item.endsWith('stopped'))).toHaveLength(3);
    expect(isCounting('/c')).toBe(false);
  });

  test('tells why a folder could not be counted', async () => {
    const { queue, count, news } = makeQueue();
    queue.add('/a');
    count('/a').end(failed(makeFault('target.source-missing')));
    await settled();
    expect(news).toEqual(['/a queued', '/a failed']);
  });
});
