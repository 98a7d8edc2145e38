import {
  ArchiveRestore,
  CircleAlert,
  CircleCheck,
  CircleSlash,
  CloudUpload,
  Eraser,
  Hourglass,
  RefreshCw,
  ShieldCheck,
  Trash2,
  TriangleAlert,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import type { JobKind } from '../../../src-shared/model/job.ts';
import type { JobTone } from './describe-job.ts';

const kinds: Readonly<Record<JobKind, LucideIcon>> = {
  backup: CloudUpload,
  restore: ArchiveRestore,
  verify: ShieldCheck,
  retention: Eraser,
  prune: Trash2,
  recovery: Wrench,
};
const marks: Readonly<Record<JobTone, LucideIcon>> = {
  busy: RefreshCw,
  waiting: Hourglass,
  good: CircleCheck,
  warning: TriangleAlert,
  bad: CircleAlert,
  quiet: CircleSlash,
};

interface JobIconProps {
  readonly kind: JobKind;
  readonly tone: JobTone;
  readonly size?: 'normal' | 'large';
}

/** What a job was and how it ended, at a glance; the words beside it say the same. */
export function JobIcon({ kind, tone, size = 'normal' }: JobIconProps) {
  const Kind = kinds[kind];
  const Mark = marks[tone];
  return (
    <span className="job-icon" data-tone={tone} data-size={size} aria-hidden>
      <Kind size={size === 'large' ? 24 : 18} strokeWidth={1.75} />
      <span className="job-icon__mark">
        <Mark size={size === 'large' ? 14 : 12} strokeWidth={2.5} />
      </span>
    </span>
  );
}
