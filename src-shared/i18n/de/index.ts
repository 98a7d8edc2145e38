import type { TextKey } from '../en/index.ts';
import { activity } from './activity.ts';
import { cli } from './cli.ts';
import { common } from './common.ts';
import { doctor } from './doctor.ts';
import { kit } from './kit.ts';
import { appFaults } from './faults-app.ts';
import { repositoryFaults } from './faults-repository.ts';
import { connectionFaults } from './faults-connection.ts';
import { pluginFaults } from './faults-plugin.ts';
import { workFaults } from './faults-work.ts';
import { home } from './home.ts';
import { jobs } from './jobs.ts';
import { notices } from './notices.ts';
import { presets } from './presets.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { restore } from './restore.ts';
import { settingsPlans } from './settings-plans.ts';
import { settingsRepositories } from './settings-repositories.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { tray } from './tray.ts';
import { ui } from './ui.ts';
import { welcome } from './welcome.ts';

export const de: Readonly<Record<TextKey, string>> = {
  ...common,
  ...cli,
  ...doctor,
  ...kit,
  ...appFaults,
  ...repositoryFaults,
  ...connectionFaults,
  ...pluginFaults,
  ...workFaults,
  ...jobs,
  ...notices,
  ...presets,
  ...problems,
  ...reasons,
  ...ui,
  ...timeline,
  ...restore,
  ...status,
  ...home,
  ...shell,
  ...tray,
  ...activity,
  ...welcome,
  ...settings,
  ...settingsPlans,
  ...settingsRepositories,
};
