import { cli } from './cli.ts';
import { common } from './common.ts';

/** Every text of the app in English, by key; the keys of this object are the keys of every language. */
export const en = { ...common, ...cli } as const;

export type TextKey = keyof typeof en;
