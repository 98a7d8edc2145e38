import { describe, expect, test } from 'vitest';
import { faultCodes } from '../../src-shared/model/fault.ts';
import type { ChildExit, RunningChild } from '../platform/processes/child-processes.ts';
import type { RunEnd } from './engine-run.ts';
import { explainExit } from './explain-exit.ts';
import type { ExitContext } from './explain-exit.ts';
import { exitSamples } from './explain-exit.samples.ts';
import type { Stop } from './stops.ts';

const context: ExitContext = {
  verb: 'backup',
  secrets: ['tops3cret'],
  isAccepted: (code) => code === 0,
  isFolderGone: false,
};

function endOf(
  exit: ChildExit | number,
  words: { lastWord?: string; errorText?: string; stop?: Stop } = {},
): RunEnd {
  return {
    exit: typeof exit === 'number' ? { kind: 'code', code: exit } : exit,
    stop: words.stop,
    lastWord: words.lastWord,
    errorText: words.errorText ?? '',
    outputError: undefined,
    child: {} as RunningChild,
  };
}

describe('the meaning of an exit', () => {
  test.each(exitSamples)(
    '$of: $says ($code)',
    ({ code, says, means, verb = 'backup', isFolderGone = false }) => {
      const asText = explainExit(endOf(code, { errorText: says }), { ...context, verb, isFolderGone });
      const asJson = explainExit(endOf(code, { lastWord: says }), { ...context, verb, isFolderGone });
      expect([asText?.code, asJson?.code]).toEqual([means, means]);
    },
  );

  test('done is no fault', () => {
    expect(explainExit(endOf(0), context)).toBeUndefined();
    expect(explainExit(endOf(3), { ...context, isAccepted: (code) => code === 3 })).toBeUndefined();
  });

  test.each([
    ['cancelled', 'request.cancelled'],
    ['gave-up', 'repository.unreachable'],
    ['gone', 'repository.gone-while-used'],
    ['read-only', 'repository.read-only'],
    ['output-failed', 'restore.destination-not-writable'],
  ] as const)('what we stopped ourselves (%s) has our own reason, whatever the code', (stop, code) => {
    for (const exit of [1, 130, 2]) expect(explainExit(endOf(exit, { stop }), context)?.code).toBe(code);
    const killed: ChildExit = { kind: 'signal', signal: 'SIGKILL' };
    expect(explainExit(endOf(killed, { stop }), context)?.code).toBe(code);
  });

  test('a cancel that comes when all is done changes nothing, a disk that is gone does', () => {
    expect(explainExit(endOf(0, { stop: 'cancelled' }), context)).toBeUndefined();
    expect(explainExit(endOf(0, { stop: 'gone' }), context)?.code).toBe('repository.gone-while-used');
  });

  test('killed from outside is a crash, not started is a missing engine', () => {
    const killed: ChildExit = { kind: 'signal', signal: 'SIGKILL' };
    expect(explainExit(endOf(killed), context)).toMatchObject({
      code: 'engine.crashed',
      params: { signal: 'SIGKILL' },
    });
    const error = Object.assign(new Error('spawn ENOENT'), { code: 'ENOENT' });
    expect(explainExit(endOf({ kind: 'not-started', error }), context)?.code).toBe('engine.missing');
  });

  test('who holds the lock is told', () => {
    const locked = exitSamples.find(({ code }) => code === 11);
    const fault = explainExit(endOf(11, { lastWord: locked?.says ?? '' }), context);
    expect(fault?.params).toEqual({ host: 'vm', user: 'root', pid: 16911, age: '620.15867ms' });
  });

  test('the detail holds no secret and no stack trace', () => {
    const errorText =
      'Fatal: could not open rest:https://a:tops3cret@h/: config file has zero size\nmain.main\n\tgithub.com/restic/restic/cmd/restic/main.go:196\nruntime.goexit\n\truntime/asm_amd64.s:1771';
    const detail = explainExit(endOf(1, { errorText }), context)?.detail;
    expect(detail).toContain('zero size');
    expect(detail).not.toMatch(/tops3cret|main\.go|goexit|asm_amd64/u);
  });

  test('every exit code there can be has an answer from the catalogue', () => {
    for (let code = 0; code < 256; code += 1) {
      const fault = explainExit(endOf(code), context);
      if (code === 0) expect(fault).toBeUndefined();
      else expect(faultCodes).toContain(fault?.code);
    }
  });
});
