import { Activity, History, House, Settings, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { TextKey } from '../../src-shared/i18n/translate.ts';
import { ActivityPage } from '../features/activity/ActivityPage.tsx';
import { HomePage } from '../features/home/HomePage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { TimelinePage } from '../features/timeline/TimelinePage.tsx';
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
  { section: 'timeline', label: 'ui.section.timeline', icon: History, Page: TimelinePage },
  { section: 'activity', label: 'ui.section.activity', icon: Activity, Page: ActivityPage },
  { section: 'settings', label: 'ui.section.settings', icon: Settings, Page: SettingsPage },
];
