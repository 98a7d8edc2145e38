import type { Scenario } from '../fake-core.ts';
import { activityScenarios } from './activity.ts';
import { homeScenarios } from './home.ts';
import { settingsScenarios } from './settings.ts';
import { timelineScenarios } from './timeline.ts';
import { welcomeScenarios } from './welcome.ts';

/** Every state that the gallery can show, by name. Made anew each time, because they speak of "two hours ago". */
export const scenarios: Readonly<Record<string, () => Scenario>> = {
  ...homeScenarios,
  ...welcomeScenarios,
  ...timelineScenarios,
  ...activityScenarios,
  ...settingsScenarios,
};
