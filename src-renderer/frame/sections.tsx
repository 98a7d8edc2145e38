import { House, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { TextKey } from '../../src-shared/i18n/translate.ts';
import { HomePage } from '../features/home/HomePage.tsx';
import type { Section } from '../state/navigation.ts';

/** A section of the window as the side navigation lists it. */
export interface FrameSection {
  readonly section: Section;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  readonly Page: ComponentType;
}

/** From top to bottom. */
export const frameSections: readonly FrameSection[] = [
  { section: 'home', label: 'ui.section.home', icon: House, Page: HomePage },
];
