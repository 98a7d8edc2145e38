import { useState } from 'react';
import type { JobId } from '../../../../src-shared/model/ids.ts';
import { RestoreChoices } from './RestoreChoices.tsx';
import { RestoreRun } from './RestoreRun.tsx';
import type { RestoreRequest } from './restore-request.ts';
import './restore.css';

interface RestoreDialogProps {
  readonly request: RestoreRequest;
  readonly onClose: () => void;
}

/** Brings files back: where to and how, then how far it is, then what came of it. */
export function RestoreDialog({ request, onClose }: RestoreDialogProps) {
  const [jobId, setJobId] = useState<JobId | null>(null);
  return jobId === null ? (
    <RestoreChoices request={request} onStarted={setJobId} onClose={onClose} />
  ) : (
    <RestoreRun
      request={request}
      jobId={jobId}
      onAgain={() => {
        setJobId(null);
      }}
      onClose={onClose}
    />
  );
}
