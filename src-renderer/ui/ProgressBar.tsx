import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useText } from '../i18n/use-text.tsx';
import { classes } from './classes.ts';
import './progress-bar.css';

export interface ProgressBarProps {
  /** For screen readers; the words on screen stand beside the bar. */
  readonly label: string;
  /** 0..1; null while unknown. */
  readonly fraction: number | null;
  readonly tone?: 'accent' | 'quiet' | 'warning';
}

/** How far something is. */
export function ProgressBar({ label, fraction, tone = 'accent' }: ProgressBarProps) {
  const { percent } = useText();
  return (
    <AriaProgressBar
      className={classes('progress', `progress--${tone}`)}
      aria-label={label}
      value={(fraction ?? 0) * 100}
      isIndeterminate={fraction === null}
      valueLabel={fraction === null ? undefined : percent(fraction)}
    >
      {({ percentage }) => (
        <span className="progress__track">
          <span
            className={classes('progress__fill', fraction === null && 'progress__fill--unknown')}
            style={fraction === null ? {} : { transform: `scaleX(${String((percentage ?? 0) / 100)})` }}
          />
        </span>
      )}
    </AriaProgressBar>
  );
}
