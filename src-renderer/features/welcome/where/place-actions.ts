import type { Repository } from '../../../../src-shared/model/repository.ts';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import { bridge } from '../../../bridge/window-bridge.ts';
import { localRepository, repositoryName } from '../../../parts/places/repository-name.ts';
import { chosenPaths } from '../wizard-state.ts';
import { changeWizard, useWizard } from '../wizard-store.ts';

let looking: AbortController | null = null;

/** Takes a folder as the repository's place and looks at it; the folder chosen last wins. */
export async function lookAtFolder(folder: string): Promise<void> {
  looking?.abort();
  const controller = new AbortController();
  looking = controller;
  leaveRepository();
  changeWizard(() => ({ folder, probe: { phase: 'looking' } }));
  const sourceFolders = chosenPaths(useWizard.getState());
  const outcome = await bridge.call(
    'repositories.probe',
    { typeId: localRepository, settings: { path: folder }, sourceFolders },
    controller.signal,
  );
  if (controller.signal.aborted) return;
  changeWizard(() => ({
    probe: outcome.ok ? { phase: 'seen', result: outcome.value } : { phase: 'failed', fault: outcome.fault },
  }));
}

/** Lets the person choose a folder of their own; answers why it could not, or null. */
export async function chooseRepositoryFolder(startAt: string | null): Promise<Fault | null> {
  const chosen = await bridge.call('shell.choose-folder', {
    purpose: 'repository',
    ...(startAt === null ? {} : { startAt }),
  });
  if (!chosen.ok) return chosen.fault;
  if (chosen.value.path !== null) await lookAtFolder(chosen.value.path);
  return null;
}

/** Connects the repository that stands in the chosen folder; answers why it could not, or null. */
export async function connectFound(password: string): Promise<Fault | null> {
  const { folder, probe } = useWizard.getState();
  if (folder === null || probe.phase !== 'seen') return null;
  const outcome = await bridge.call('repositories.connect', {
    typeId: localRepository,
    settings: probe.result.settings,
    name: repositoryName(folder),
    password,
  });
  if (!outcome.ok) return outcome.fault;
  changeWizard(() => ({ repository: outcome.value.repository, repositoryOrigin: 'connected' }));
  return null;
}

/** Takes a repository that is set up already; other plans may use it too. */
export function takeKnown(repository: Repository): void {
  leaveRepository();
  changeWizard(() => ({ repository, repositoryOrigin: 'known' }));
}

/** Leaves the repository that the wizard would use, to choose another place. It stays connected. */
export const leaveRepository = (): void => {
  changeWizard(() => ({
    repository: null,
    repositoryOrigin: null,
    folder: null,
    probe: { phase: 'none' },
    kitPath: null,
    isKitPostponed: false,
  }));
};
