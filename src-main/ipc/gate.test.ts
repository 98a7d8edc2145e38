import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations, type OperationName } from '../../src-shared/contract/index.ts';
import { done, fault } from '../../src-shared/model/fault.ts';
import { initialPreferences } from '../../src-shared/model/preferences.ts';
import { createGate } from './gate.ts';
import type { Handlers } from './handlers.ts';

const canary = 'canary-9f3a-secret';
const alive = new AbortController().signal;

function gateOf(handlers: Partial<Handlers>, logged: unknown[] = []) {
  return createGate(handlers, { validatesOutput: true, logBug: (_, error) => logged.push(error) });
}

describe('the gate', () => {
  it.each(['', 'toString', '__proto__', 'constructor', 'plans.nothing', 42, null, undefined, {}])(
    'does not know the operation %s',
    async (name) => {
      expect(await gateOf({}).call(name, {}, alive)).toMatchObject({
        ok: false,
        fault: { code: 'request.unknown-operation' },
      });
    },
  );

  it('hands the parsed input with its defaults to the use case', async () => {
    let limit = 0;
    const gate = gateOf({
      'snapshots.find': (input) => {
        limit = input.limit;
        return Promise.resolve(done({ found: [], isCutOff: false }));
      },
    });
    const repositoryId = '00000000-0000-4000-8000-000000000001';
    expect(await gate.call('snapshots.find', { repositoryId, text: 'a' }, alive)).toMatchObject({ ok: true });
    expect(limit).toBe(500);
  });

  it('refuses an input that is larger than its operation allows before it looks at it', async () => {
    const gate = gateOf({ 'vault.unlock': () => Promise.reject(new Error('must not run')) });
    const input = { passphrase: 'x'.repeat(operations['vault.unlock'].maxInputBytes) };
    expect(await gate.call('vault.unlock', input, alive)).toMatchObject({
      fault: { code: 'request.too-large' },
    });
  });

  it('counts bytes, not characters', async () => {
    const input = { passphrase: '€'.repeat(operations['vault.unlock'].maxInputBytes / 3) };
    expect(await gateOf({}).call('vault.unlock', input, alive)).toMatchObject({
      fault: { code: 'request.too-large' },
    });
  });

  it('names the field that does not fit, and never quotes what was given', async () => {
    const answer = await gateOf({}).call('vault.unlock', { passphrase: [canary] }, alive);
    expect(answer).toMatchObject({ fault: { code: 'request.invalid', params: { field: 'passphrase' } } });
    expect(JSON.stringify(answer)).not.toContain(canary);
  });

  it('answers that an operation without a handler is not available here', async () => {
    expect(await gateOf({}).call('shell.copy-text', { text: '' }, alive)).toMatchObject({
      fault: { code: 'app.not-available-here' },
    });
  });

  it('turns a bug into a fault that tells its place but not its message', async () => {
    const logged: unknown[] = [];
    const gate = gateOf({ 'pause.clear': () => Promise.reject(new TypeError(canary)) }, logged);
    const answer = await gate.call('pause.clear', {}, alive);
    expect(answer).toMatchObject({ ok: false, fault: { code: 'app.bug' } });
    expect(JSON.stringify(answer)).toMatch(/TypeError at gate\.test\.ts:\d+/u);
    expect(JSON.stringify(answer)).not.toContain(canary);
    expect(logged).toHaveLength(1);
  });

  it('turns an answer of the wrong shape into a fault', async () => {
    const wrong = { ...initialPreferences, language: canary as 'en' };
    const gate = gateOf({ 'preferences.change': () => Promise.resolve(done(wrong)) });
    const answer = await gate.call('preferences.change', {}, alive);
    expect(answer).toMatchObject({ fault: { code: 'app.bug' } });
    expect(JSON.stringify(answer)).not.toContain(canary);
  });

  it('does not start a use case for a caller that has gone already', async () => {
    const gate = gateOf({ 'pause.clear': () => Promise.reject(new Error('must not run')) });
    expect(await gate.call('pause.clear', {}, AbortSignal.abort())).toMatchObject({
      fault: { code: 'request.cancelled' },
    });
  });

  it('answers a fault of the catalogue to whatever a hostile front end sends', async () => {
    const gate = gateOf({});
    const names = Object.keys(operations) as OperationName[];
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...names), anything), anything, async (name, input) => {
        const answer = await gate.call(name, input, alive);
        expect(answer.ok).toBe(false);
        if (!answer.ok) {
          expect(fault.safeParse(answer.fault).success).toBe(true);
          expect(answer.fault.code).not.toBe('app.bug');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('survives inputs that bite: cycles, throwing getters, toJSON traps', async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const throwing = Object.defineProperty({}, 'planId', {
      enumerable: true,
      get: () => {
        throw new Error(canary);
      },
    });
    for (const input of [cycle, throwing, { toJSON: () => undefined }, () => 1, Symbol('x')]) {
      const answer = await gateOf({}).call('plans.remove', input, alive);
      expect(answer.ok).toBe(false);
      expect(JSON.stringify(answer)).not.toContain(canary);
    }
  });
});
