import { Spinner } from './Spinner.tsx';
import './loading.css';

/** Something is on its way; appears only when that takes long enough to be noticed, so that quick answers do not flash. */
export const Loading = ({ children }: { readonly children: string }) => (
  <div className="loading" role="status">
    <Spinner size={20} />
    <span>{children}</span>
  </div>
);
