import type { Job } from '../../../src-shared/model/job.ts';
import { useText } from '../../i18n/use-text.tsx';
import { PathText } from '../../ui/index.ts';
import { factsOf } from './job-facts.ts';

/** When, why and how much. */
export function JobFacts({
  job,
  repositoryName,
}: {
  readonly job: Job;
  readonly repositoryName: string | null;
}) {
  const texts = useText();
  return (
    <dl className="job-facts">
      {factsOf(job, repositoryName, texts).map(({ label, value, kind }) => (
        <div key={label} className="job-facts__pair">
          <dt>{texts.t(label)}</dt>
          <dd className="tabular">{kind === 'path' ? <PathText path={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
