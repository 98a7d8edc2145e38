import type { Plugin } from '../../src-shared/plugin-sdk/index.ts';
import { foldersTargetType } from './folders-target-type.ts';

export const plugin: Plugin = { targetTypes: [foldersTargetType] };
