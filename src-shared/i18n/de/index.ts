import type { TextKey } from '../en/index.ts';
import { cli } from './cli.ts';
import { common } from './common.ts';

export const de: Readonly<Record<TextKey, string>> = { ...common, ...cli };
