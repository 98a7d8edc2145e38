import { classes } from './classes.ts';
import './dial.css';

/** How the whole app stands, as the dial shows it. */
export type DialState = 'safe' | 'working' | 'waiting' | 'attention' | 'paused';

export interface DialProps {
  readonly state: DialState;
  /** 0..1 while working; null while unknown. */
  readonly fraction?: number | null;
  /** Pixels. */
  readonly size: number;
}

const tickCount = 60;
const ticks = Array.from({ length: tickCount }, (_, index) => index);

/**
 * The sign of the app: the dial of a safe that is also the face of a clock. Its sixty ticks fill while a backup runs.
 * It repeats what the words beside it say, so screen readers skip it.
 */
export function Dial({ state, fraction = null, size }: DialProps) {
  const lit = state === 'working' && fraction !== null ? Math.round(fraction * tickCount) : 0;
  const isSearching = state === 'working' && fraction === null;
  return (
    <svg
      className={classes('dial', `dial--${state}`, isSearching && 'dial--searching')}
      width={size}
      height={size}
      viewBox="-60 -60 120 120"
      aria-hidden
    >
      <g className="dial__ticks">
        {ticks.map((index) => (
          <line
            key={index}
            className={classes('dial__tick', index % 5 === 0 && 'dial__tick--hour', index < lit && 'is-lit')}
            x1="0"
            x2="0"
            y1="-57"
            y2={index % 5 === 0 ? '-49' : '-52'}
            transform={`rotate(${String(index * 6)})`}
          />
        ))}
      </g>
      <circle className="dial__face" r="41" />
      <Sign state={state} />
    </svg>
  );
}

const signs: Readonly<Record<DialState, string>> = {
  safe: 'M-14 1 L-4 11 L15 -10',
  working: 'M0 -17 L0 0 L11 8',
  waiting: 'M0 -17 L0 0 L11 8',
  attention: 'M0 -17 L0 4 M0 15 L0 15.2',
  paused: 'M-7 -12 L-7 12 M7 -12 L7 12',
};

const Sign = ({ state }: { readonly state: DialState }) => <path className="dial__sign" d={signs[state]} />;
