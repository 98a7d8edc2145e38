import { Meter as AriaMeter } from 'react-aria-components';
import { classes } from './classes.ts';
import './progress-bar.css';

export interface MeterProps {
  readonly label: string;
  /** What a screen reader says instead of a percentage, e.g. `312 GB free of 2 TB`. */
  readonly valueText: string;
  /** 0..1 of what is taken. */
  readonly fraction: number;
  readonly tone?: 'quiet' | 'warning';
}

/** A level, e.g. of a disk; not a progress. */
export function Meter({ label, valueText, fraction, tone = 'quiet' }: MeterProps) {
  return (
    <AriaMeter
      className={classes('progress', `progress--${tone}`)}
      aria-label={label}
      value={fraction * 100}
      valueLabel={valueText}
    >
      {({ percentage }) => (
        <span className="progress__track">
          <span className="progress__fill" style={{ transform: `scaleX(${String(percentage / 100)})` }} />
        </span>
      )}
    </AriaMeter>
  );
}
