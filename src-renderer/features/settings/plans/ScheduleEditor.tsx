import type { Schedule } from '../../../../src-shared/model/schedule.ts';
import { ScheduleTime } from '../../../parts/ScheduleTime.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { Card, Section, Segments, Select, Switch } from '../../../ui/index.ts';
import { withKind } from './schedule-form.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const kinds = ['daily', 'hourly', 'weekly', 'manual'] as const satisfies readonly Schedule['kind'][];
const intervals = [1, 2, 3, 4, 6, 8, 12] as const;

/** When the plan runs by itself. */
export function ScheduleEditor({ editor: { form, change } }: { readonly editor: PlanEditor }) {
  const { t } = useText();
  const { schedule } = form;
  const setSchedule = (next: Schedule): void => {
    change({ schedule: next });
  };
  return (
    <Section title={t('settings.plan.schedule')}>
      <Card>
        <div className="plan-schedule">
          <Segments
            label={t('settings.plan.schedule')}
            value={schedule.kind}
            onChange={(kind) => {
              setSchedule(withKind(schedule, kind));
            }}
            options={kinds.map((kind) => ({ value: kind, label: t(`settings.plan.schedule.${kind}`) }))}
          />
          {schedule.kind === 'hourly' && <Interval schedule={schedule} onChange={setSchedule} />}
          {(schedule.kind === 'daily' || schedule.kind === 'weekly') && (
            <ScheduleTime schedule={schedule} onChange={setSchedule} />
          )}
          <p className="plan-note">
            {t(
              schedule.kind === 'manual'
                ? 'settings.plan.schedule.manual-text'
                : 'settings.plan.schedule.catch-up',
            )}
          </p>
          {schedule.kind !== 'manual' && (
            <Switch
              isSelected={form.isEnabled}
              onChange={(isEnabled) => {
                change({ isEnabled });
              }}
              description={t('settings.plan.is-enabled-text')}
            >
              {t('settings.plan.is-enabled')}
            </Switch>
          )}
        </div>
      </Card>
    </Section>
  );
}

interface IntervalProps {
  readonly schedule: Extract<Schedule, { kind: 'hourly' }>;
  readonly onChange: (schedule: Schedule) => void;
}

function Interval({ schedule, onChange }: IntervalProps) {
  const { t } = useText();
  const hours = [...new Set([...intervals, schedule.everyHours])].toSorted((a, b) => a - b);
  return (
    <div className="schedule-time">
      <Select
        label={t('settings.plan.schedule.hours')}
        value={String(schedule.everyHours)}
        onChange={(value) => {
          onChange({ kind: 'hourly', everyHours: Number(value) });
        }}
        options={hours.map((every) => ({
          value: String(every),
          label: t('settings.plan.schedule.hours-option', { hours: every }),
        }))}
      />
    </div>
  );
}
