import { CircleAlert, CircleCheck, Copy, RefreshCw, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useCopy } from '../../../parts/use-copy.ts';
import { useQuery } from '../../../parts/use-query.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, Card, FaultMessage, Loading, Section } from '../../../ui/index.ts';
import { checkText, reportText, summarise, type DoctorCheck } from './doctor-report.ts';

const icons: Readonly<Record<DoctorCheck['state'], LucideIcon>> = {
  good: CircleCheck,
  warning: TriangleAlert,
  bad: CircleAlert,
};

/** What the app finds when it looks at itself, in words. */
export function DiagnosticsPart() {
  const { t } = useText();
  const copy = useCopy();
  const doctor = useQuery('app.doctor', {});
  return (
    <div className="settings-part">
      <Section
        title={t('settings.diagnostics.title')}
        description={t('settings.diagnostics.lead')}
        actions={
          doctor.phase === 'ready' && (
            <Button size="small" icon={RefreshCw} onPress={doctor.reload}>
              {t('settings.diagnostics.again')}
            </Button>
          )
        }
      >
        {doctor.phase === 'failed' && (
          <FaultMessage fault={doctor.fault} onRetry={doctor.reload} onCopy={copy} />
        )}
        {doctor.phase === 'loading' && <Loading>{t('settings.diagnostics.running')}</Loading>}
        {doctor.phase === 'ready' && <Report checks={doctor.value.checks} />}
      </Section>
    </div>
  );
}

function Report({ checks }: { readonly checks: readonly DoctorCheck[] }) {
  const texts = useText();
  const { t } = texts;
  const copy = useCopy();
  const { state, count } = summarise(checks);
  return (
    <>
      <Banner tone={state} title={t(`settings.diagnostics.${state}`, { count })} isAnnounced />
      <Card isFlush>
        <ul className="doctor">
          {checks.map((check) => (
            <Check key={check.id} check={check} />
          ))}
        </ul>
      </Card>
      <div>
        <Button
          size="small"
          icon={Copy}
          onPress={() => {
            copy(reportText(checks, texts));
          }}
        >
          {t('settings.diagnostics.copy')}
        </Button>
      </div>
    </>
  );
}

function Check({ check }: { readonly check: DoctorCheck }) {
  const texts = useText();
  const Icon = icons[check.state];
  return (
    <li className="doctor__check" data-state={check.state}>
      <Icon size={18} role="img" aria-label={texts.t(`settings.diagnostics.state.${check.state}`)} />
      <span className="doctor__name">{texts.t(`settings.diagnostics.check.${check.id}`)}</span>
      <span className="doctor__text selectable">{checkText(check, texts)}</span>
    </li>
  );
}
