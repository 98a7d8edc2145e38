import type { Schedule } from '../../src-shared/model/schedule.ts';
import { useText } from '../i18n/use-text.tsx';
import { Select } from '../ui/index.ts';
import './schedule-time.css';

interface ScheduleTimeProps {
  readonly schedule: Schedule;
  readonly onChange: (schedule: Schedule) => void;
}

/** At what time, and on what day, where the schedule has one. Keeps its room when it has none. */
export function ScheduleTime({ schedule, onChange }: ScheduleTimeProps) {
  const { t, language } = useText();
  if (schedule.kind !== 'daily' && schedule.kind !== 'weekly') return <div className="schedule-time" />;
  return (
    <div className="schedule-time">
      {schedule.kind === 'weekly' && (
        <Select
          label={t('welcome.when.on')}
          value={String(schedule.weekday)}
          onChange={(day) => {
            onChange({ ...schedule, weekday: Number(day) });
          }}
          options={weekdays(language)}
        />
      )}
      <Select
        label={t('welcome.when.at')}
        value={schedule.at}
        onChange={(at) => {
          onChange({ ...schedule, at });
        }}
        options={times(language)}
      />
    </div>
  );
}

function weekdays(language: string) {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long' });
  // 1 November 2026 is a Sunday, which is day 0.
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    value: String(day),
    label: format.format(new Date(2026, 10, 1 + day)),
  }));
}

function times(language: string) {
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return Array.from({ length: 48 }, (_, half) => {
    const hour = Math.floor(half / 2);
    const minute = (half % 2) * 30;
    const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return { value, label: format.format(new Date(2026, 0, 1, hour, minute)) };
  });
}
