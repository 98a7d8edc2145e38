import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { faultCodes } from '../model/fault.ts';
import { jobKind, jobProgress, jobState, jobTrigger, problem } from '../model/job.ts';
import { notice } from '../model/notice.ts';
import { reason } from '../model/reason.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';

const catalogues = { en, de } as const;

/** Names of the placeholders of an ICU text, however deep inside plurals and selects. */
function placeholders(text: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as { type?: number; value?: string; options?: object };
      // 0 is literal text and 7 the `#` of a plural; all others name a parameter.
      if (type !== undefined && type !== 0 && type !== 7 && value !== undefined) names.add(value);
      if (options !== undefined)
        Object.values(options).forEach((option: { value: unknown }) => {
          walk(option.value);
        });
    }
  };
  walk(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

const needed: readonly string[] = [
  ...faultCodes.flatMap((code) => ['title', 'explanation', 'next'].map((part) => `fault.${code}.${part}`)),
  ...notice.shape.code.options.flatMap((code) => [`notice.${code}.title`, `notice.${code}.body`]),
  ...reason.options.map((option) => `reason.${option.shape.code.value}`),
  ...problem.shape.cause.options.map((cause) => `problem.${cause}`),
  ...jobKind.options.map((kind) => `job.kind.${kind}`),
  ...jobTrigger.options.map((trigger) => `job.trigger.${trigger}`),
  ...jobState.options.map((option) => `job.state.${option.shape.name.value}`),
  ...jobProgress.shape.phase.options.map((phase) => `job.phase.${phase}`),
];

describe.each(Object.entries(catalogues))('the catalogue in %s', (language, catalogue) => {
  const texts: Readonly<Record<string, string>> = catalogue;

  it('has title, explanation and next step for every fault, and a text for every code of the model', () => {
    expect(needed.filter((key) => (texts[key] ?? '').trim() === '')).toEqual([]);
  });

  it('holds only texts that can be parsed', () => {
    for (const text of Object.values(texts)) expect(() => placeholders(text, language)).not.toThrow();
  });

  it('shows no code, no blame and no exclamation in what it says about faults', () => {
    const faults = Object.entries(texts).filter(([key]) => key.startsWith('fault.'));
    const unkind =
      /!|\berror\b|\binvalid\b|\billegal\b|\bungültig|\bfatal\b|you failed|your fault|undefined/iu;
    expect(faults.filter(([, text]) => unkind.test(text)).map(([key]) => key)).toEqual([]);
  });
});

describe('the catalogues of all languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it('use the same parameters in each text', () => {
    const german: Readonly<Record<string, string>> = de;
    const different = Object.entries(en).filter(
      ([key, text]) => placeholders(text, 'en').join() !== placeholders(german[key] ?? '', 'de').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('address the reader in German without "du"', () => {
    const familiar = /\b(du|dein\w*|dich|dir)\b/iu;
    expect(
      Object.entries(de)
        .filter(([, text]) => familiar.test(text))
        .map(([key]) => key),
    ).toEqual([]);
  });
});
