import type { TextKey } from '../en/index.ts';
import { common } from './common.ts';

export const de: Readonly<Record<TextKey, string>> = { ...common };
