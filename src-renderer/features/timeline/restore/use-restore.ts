import { useState } from 'react';
import type { InputOf } from '../../../../src-shared/contract/index.ts';
import type { JobId } from '../../../../src-shared/model/ids.ts';
import type { Job, JobProgress, Problem } from '../../../../src-shared/model/job.ts';
import { isEnded } from '../../../../src-shared/model/job.ts';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useQuery } from '../../../parts/use-query.ts';
import { useReadModel } from '../../../state/use-app.ts';
import type { RestoreRequest } from './restore-request.ts';

export type Conflict = InputOf<'restore.start'>['onConflict'];

export interface RestoreChoice {
  readonly where: 'original' | 'folder';
  readonly folder: string | null;
  readonly onConflict: Conflict;
}

export interface Restore {
  readonly choice: RestoreChoice;
  readonly change: (choice: Partial<RestoreChoice>) => void;
  readonly chooseFolder: () => void;
  readonly canStart: boolean;
  readonly start: () => void;
  readonly isStarting: boolean;
  readonly fault: Fault | null;
  readonly clearFault: () => void;
}

const firstChoice: RestoreChoice = { where: 'original', folder: null, onConflict: 'keep-both' };

/** What the person chooses for a restore, up to its start. */
export function useRestore(request: RestoreRequest, onStarted: (jobId: JobId) => void): Restore {
  const [choice, setChoice] = useState(firstChoice);
  const begin = useCommand('restore.start');
  const pickFolder = useCommand('shell.choose-folder');
  const change = (part: Partial<RestoreChoice>): void => {
    begin.clear();
    setChoice((current) => ({ ...current, ...part }));
  };
  const chooseFolder = async (): Promise<void> => {
    const startAt = choice.folder === null ? {} : { startAt: choice.folder };
    const outcome = await pickFolder.run({ purpose: 'restore', ...startAt });
    if (outcome.ok && outcome.value.path !== null) change({ where: 'folder', folder: outcome.value.path });
  };
  const start = async (): Promise<void> => {
    const destination = destinationOf(choice);
    if (destination === null) return;
    const outcome = await begin.run({
      repositoryId: request.repositoryId,
      snapshotId: request.snapshot.id,
      paths: [...request.paths],
      destination,
      onConflict: choice.onConflict,
    });
    if (outcome.ok) onStarted(outcome.value.jobId);
  };
  return {
    choice,
    change,
    chooseFolder: () => void chooseFolder(),
    canStart: destinationOf(choice) !== null,
    start: () => void start(),
    isStarting: begin.isPending,
    fault: begin.fault ?? pickFolder.fault,
    clearFault: () => {
      begin.clear();
      pickFolder.clear();
    },
  };
}

function destinationOf({ where, folder }: RestoreChoice): InputOf<'restore.start'>['destination'] | null {
  if (where === 'original') return { kind: 'original' };
  return folder === null ? null : { kind: 'folder', path: folder };
}

export interface RestoreJob {
  /** Null until the core has told of it. */
  readonly job: Job | null;
  readonly progress: JobProgress | null;
  readonly problems: readonly Problem[];
  readonly cancel: () => void;
  readonly isCancelling: boolean;
  readonly show: () => void;
  readonly fault: Fault | null;
}

/** A restore that was started: how far it is, and what came of it. */
export function useRestoreJob(jobId: JobId): RestoreJob {
  const job = useReadModel((model) => model.jobs.find((candidate) => candidate.id === jobId) ?? null);
  const progress = useReadModel((model) => model.progress[jobId] ?? null);
  const cancel = useCommand('jobs.cancel');
  const show = useCommand('shell.show-restored');
  const [isCancelling, setIsCancelling] = useState(false);
  const hasProblems = job !== null && isEnded(job.state) && job.problemCount > 0;
  const record = useQuery('jobs.read', hasProblems ? { jobId } : null);
  return {
    job,
    progress,
    problems: record.phase === 'ready' ? record.value.problems : [],
    cancel: () => {
      setIsCancelling(true);
      void cancel.run({ jobId }).then((outcome) => {
        if (!outcome.ok) setIsCancelling(false);
      });
    },
    isCancelling,
    show: () => void show.run({ jobId }),
    fault: cancel.fault ?? show.fault,
  };
}
