import { useText } from '../../../i18n/use-text.tsx';
import type { Retention } from '../../../../src-shared/model/retention.ts';
import type { Schedule } from '../../../../src-shared/model/schedule.ts';
import { ScheduleTime } from '../../../parts/ScheduleTime.tsx';
import { RadioCards, TextField } from '../../../ui/index.ts';
import { StepHeading } from '../StepHeading.tsx';
import { changeWizard, useWizard } from '../wizard-store.ts';
import { defaultSchedules, scheduleKinds } from './schedules.ts';
import { usePlanName } from './use-plan-name.ts';
import './when.css';

const setSchedule = (schedule: Schedule): void => {
  changeWizard(() => ({ schedule }));
};

/** Step four: how often and how long; everything has a sensible value already. */
export function WhenStep() {
  const { t } = useText();
  const { schedule, retention } = useWizard();
  return (
    <div className="when">
      <StepHeading step="when" />
      <RadioCards
        label={t('welcome.when.schedule')}
        columns={2}
        value={schedule.kind}
        onChange={(kind) => {
          setSchedule(defaultSchedules[kind]);
        }}
        options={scheduleKinds.map((kind) => ({
          value: kind,
          title: t(`welcome.when.${kind}`),
          description: t(`welcome.when.${kind}-text`),
        }))}
      />
      <ScheduleTime schedule={schedule} onChange={setSchedule} />
      <RadioCards
        label={t('welcome.when.keep')}
        columns={2}
        value={retention.preset === 'everything' ? 'everything' : 'thin-out'}
        onChange={(preset) => {
          changeWizard((): { retention: Retention } => ({ retention: { preset } }));
        }}
        options={(['thin-out', 'everything'] as const).map((preset) => ({
          value: preset,
          title: t(`welcome.when.${preset}`),
          description: t(`welcome.when.${preset}-text`),
        }))}
      />
      <PlanName />
    </div>
  );
}

function PlanName() {
  const { t } = useText();
  const name = usePlanName();
  return (
    <div className="when__name">
      <TextField
        label={t('welcome.when.name')}
        value={name}
        maxLength={120}
        error={name.trim() === '' ? t('welcome.when.name-missing') : undefined}
        onChange={(planName) => {
          changeWizard(() => ({ planName }));
        }}
      />
    </div>
  );
}
