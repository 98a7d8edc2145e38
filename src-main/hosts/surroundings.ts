import { homedir, hostname, userInfo } from 'node:os';

export interface Surroundings {
  readonly system: 'linux' | 'macos' | 'windows';
  readonly computerName: string;
  readonly homeFolder: string;
  readonly personName: string;
}

const systems: Partial<Record<NodeJS.Platform, Surroundings['system']>> = {
  darwin: 'macos',
  win32: 'windows',
};

/** What the core has to know of the computer and account that it runs in. */
export const surroundings = (): Surroundings => ({
  system: systems[process.platform] ?? 'linux',
  computerName: hostname(),
  homeFolder: homedir(),
  personName: userInfo().username,
});
