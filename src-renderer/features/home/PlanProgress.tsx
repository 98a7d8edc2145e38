import type { JobProgress } from '../../../src-shared/model/job.ts';
import { useText } from '../../i18n/use-text.tsx';
import { PathText, ProgressBar } from '../../ui/index.ts';
import { progressWords } from './progress-words.ts';

interface PlanProgressProps {
  readonly progress: JobProgress;
  readonly name: string;
}

/** How far a running backup is. Every line keeps its height, so that nothing moves while numbers come and go. */
export function PlanProgress({ progress, name }: PlanProgressProps) {
  const texts = useText();
  const words = progressWords(progress, texts);
  return (
    <div className="progress-block">
      <div className="progress-block__line">
        <span className="progress-block__phase tabular">
          {words.percent === '' ? words.phase : `${words.percent} · ${words.phase}`}
        </span>
        <span className="tabular">{words.timeLeft}</span>
      </div>
      <ProgressBar label={texts.t('home.progress.label', { name })} fraction={progress.fraction} />
      <p className="progress-block__facts tabular">{words.facts.join(' · ')}</p>
      <p className="progress-block__path">
        <LastLine progress={progress} />
      </p>
    </div>
  );
}

/** The current file, or what matters more: a lost connection, files left out. */
function LastLine({ progress: { retrying, problemCount, currentPath } }: { readonly progress: JobProgress }) {
  const { t } = useText();
  if (retrying !== null) return <span title={retrying}>{t('home.progress.retrying')}</span>;
  return (
    <>
      {problemCount > 0 && (
        <span className="progress-block__problems">
          {t('home.progress.problems', { count: problemCount })}
        </span>
      )}
      {currentPath !== null && <PathText path={currentPath} />}
    </>
  );
}
