import type { Fault } from '../../../../src-shared/model/fault.ts';
import { bridge } from '../../../bridge/window-bridge.ts';
import { chosenPaths } from '../wizard-state.ts';
import { useWizard } from '../wizard-store.ts';

/**
 * Saves the plan and starts its first backup; answers why the plan could not be saved, or null. A backup that cannot
 * start is told by the home screen, where the plan is then.
 */
export async function startFirstBackup(name: string): Promise<Fault | null> {
  const state = useWizard.getState();
  if (state.repository === null) return null;
  const saved = await bridge.call('plans.save', {
    name: name.trim(),
    target: {
      typeId: 'target-folders',
      settings: {
        folders: chosenPaths(state),
        excludePresets: [...(state.presetIds ?? [])],
        excludePatterns: [],
      },
    },
    repositoryIds: [state.repository.id],
    schedule: state.schedule,
    retention: state.retention,
    isEnabled: true,
  });
  if (!saved.ok) return saved.fault;
  await bridge.call('plans.back-up-now', { planId: saved.value.plan.id });
  return null;
}
