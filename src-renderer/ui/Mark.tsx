import './mark.css';

/** The sign of the app: a padlock whose body is the face of a clock. Its name stands beside it. */
export const Mark = ({ size }: { readonly size: number }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden>
    <rect className="mark__tile" width="48" height="48" rx="12" />
    <path className="mark__shackle" d="M16.5 26V15.5a7.5 7.5 0 0 1 15 0V26" />
    <circle className="mark__face" cx="24" cy="29" r="13.5" />
    <path className="mark__ticks" d="M24 18.2v1.6M24 38.2v1.6M13.2 29h1.6M33.2 29h1.6" />
    <path className="mark__hand" d="M24 28v-7" />
    <path className="mark__keyhole" d="M22.6 29h2.8l1.3 7h-5.4z" />
    <circle className="mark__keyhole" cx="24" cy="28.6" r="3.2" />
  </svg>
);
