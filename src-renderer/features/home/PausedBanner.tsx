import { CirclePause } from 'lucide-react';
import { overallStatus } from '../../../src-shared/model/overall-status.ts';
import { relativeWords } from '../../../src-shared/i18n/status-words.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useCommand } from '../../parts/use-command.ts';
import { useReadModel } from '../../state/use-app.ts';
import { Banner, Button, FaultMessage } from '../../ui/index.ts';

/** Says that everything is paused while the status has something more urgent to say. */
export function PausedBanner() {
  const { t, language } = useText();
  const now = useNow();
  const pause = useReadModel((model) => model.pause);
  const isSaid = useReadModel((model) => overallStatus(model).action === 'resume');
  const resume = useCommand('pause.clear');
  if (pause === null || isSaid) return null;
  const why =
    pause.until === null
      ? t('status.paused.why')
      : t('status.paused.why-until', { when: relativeWords(pause.until, now, language) });
  return (
    <>
      <Banner
        icon={CirclePause}
        title={t('status.paused')}
        action={
          <Button size="small" isPending={resume.isPending} onPress={() => void resume.run({})}>
            {t('status.action.resume')}
          </Button>
        }
      >
        {why}
      </Banner>
      {resume.fault !== null && <FaultMessage fault={resume.fault} />}
    </>
  );
}
