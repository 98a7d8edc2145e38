import { useCallback } from 'react';
import type { OverallStatus } from '../../../src-shared/model/overall-status.ts';
import type { Fault } from '../../../src-shared/model/fault.ts';
import { bridge } from '../../bridge/window-bridge.ts';
import { useCommand } from '../../parts/use-command.ts';
import { useNavigation } from '../../state/navigation.ts';

export interface StatusAction {
  readonly isPending: boolean;
  readonly fault: Fault | null;
  readonly run: () => void;
}

/** What the one button of the status does. */
export function useStatusAction(status: OverallStatus): StatusAction {
  const go = useNavigation((state) => state.go);
  const backUp = useCommand('plans.back-up-now');
  const cancel = useCommand('jobs.cancel');
  const resume = useCommand('pause.clear');
  const { action, planStatus, activeJob } = status;

  const run = (): void => {
    if (action === 'set-up') go({ section: 'welcome' });
    else if (action === 'resume') void resume.run({});
    else if (action === 'verify') go({ section: 'settings', part: 'repositories' });
    else if (action === 'cancel' && activeJob !== null) void cancel.run({ jobId: activeJob.id });
    else if (action === 'back-up-now' && planStatus !== null) void backUp.run({ planId: planStatus.planId });
    else if (action === 'show-job') go({ section: 'activity', ...lastJobOf(status) });
  };

  return {
    isPending: backUp.isPending || cancel.isPending || resume.isPending,
    fault: backUp.fault ?? cancel.fault ?? resume.fault,
    run,
  };
}

function lastJobOf({ planStatus }: OverallStatus) {
  const jobId = planStatus?.lastJobId ?? null;
  return jobId === null ? {} : { jobId };
}

/** Dismisses a notice; that it stays when this fails is all that needs to be seen of it. */
export const useDismissNotice = (): ((noticeId: string) => void) =>
  useCallback((noticeId) => void bridge.call('notices.dismiss', { noticeId }), []);
