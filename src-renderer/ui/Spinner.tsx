import './spinner.css';

/** Something is being worked out; says nothing by itself, the text beside it does. */
export const Spinner = ({ size = 16 }: { readonly size?: number }) => (
  <svg className="spinner" width={size} height={size} viewBox="0 0 16 16" aria-hidden>
    <circle className="spinner__track" cx="8" cy="8" r="6.5" />
    <path className="spinner__arc" d="M8 1.5a6.5 6.5 0 0 1 6.5 6.5" />
  </svg>
);
