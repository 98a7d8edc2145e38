import type { Fault } from '../../src-shared/model/fault.ts';
import type { Texts } from '../i18n/texts.ts';

export interface FaultWords {
  readonly title: string;
  readonly explanation: string;
  readonly next: string;
}

/** What a fault says to a person. Params whose name ends in `Bytes` are shown as sizes. */
export function faultWords(fault: Fault, texts: Texts): FaultWords {
  const params = readableParams(fault.params ?? {}, texts);
  const text = (part: string): string => texts.lookUp(`fault.${fault.code}.${part}`, params, '');
  return { title: text('title') || fault.code, explanation: text('explanation'), next: text('next') };
}

/** Turns sizes and moments among the params of a text into words. */
export function readableParams(
  params: Readonly<Record<string, string | number>>,
  texts: Pick<Texts, 'bytes' | 'dateTime'>,
): Record<string, string | number> {
  const readable = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number' && /bytes$/iu.test(name)) return [name, texts.bytes(value)];
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value))
      return [name, texts.dateTime(value)];
    return [name, value];
  });
  return Object.fromEntries(readable);
}
