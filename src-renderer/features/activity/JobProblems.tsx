import type { Job, Problem } from '../../../src-shared/model/job.ts';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { Button, Section } from '../../ui/index.ts';

interface JobProblemsProps {
  readonly job: Job;
  readonly problems: readonly Problem[];
}

/** What was left out, why, and what to do about it. */
export function JobProblems({ job, problems }: JobProblemsProps) {
  const { t, count } = useText();
  const go = useNavigation((state) => state.go);
  if (problems.length === 0) return null;
  const isCut = problems.length < job.problemCount;
  return (
    <Section
      title={t('activity.problems', { count: Math.max(job.problemCount, problems.length) })}
      {...(isCut && { description: t('activity.problems-cut', { count: count(problems.length) }) })}
      actions={
        job.kind === 'backup' &&
        job.planId !== null && (
          <Button
            size="small"
            onPress={() => {
              go({ section: 'settings', part: 'plans' });
            }}
          >
            {t('activity.edit-plan')}
          </Button>
        )
      }
    >
      <div className="job-problems" data-long={problems.length > 6}>
        <ProblemList label={t('activity.problems-label')} problems={problems} />
      </div>
    </Section>
  );
}
