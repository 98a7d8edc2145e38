import { Copy } from 'lucide-react';
import { useCopy } from '../../parts/use-copy.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Button, Disclosure } from '../../ui/index.ts';
import { technicalText, type JobRecord } from './technical-text.ts';

/** For who helps: everything that is known of the job, without secrets, ready to be copied. */
export function TechnicalDetails({ record }: { readonly record: JobRecord }) {
  const { t } = useText();
  const copy = useCopy();
  const app = useReadModel((model) => model.app);
  const text = technicalText(record, app);
  return (
    <Disclosure title={t('activity.technical')}>
      <div className="job-technical">
        {/* What scrolls has to be reachable with the keyboard, too. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="job-technical__text" tabIndex={0} role="region" aria-label={t('activity.technical')}>
          {text}
        </pre>
        <Button
          size="small"
          icon={Copy}
          onPress={() => {
            copy(text);
          }}
        >
          {t('activity.copy')}
        </Button>
      </div>
    </Disclosure>
  );
}
