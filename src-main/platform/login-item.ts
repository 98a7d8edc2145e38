import type { Outcome } from '../../src-shared/model/fault.ts';

/** Starting with the person's session, without a window. */
export interface LoginItem {
  /** Whether the system starts the app; false where that cannot be known. */
  isOn(): Promise<boolean>;
  /** Makes it so; does nothing if it is so already. Fault: `home.not-writable`. */
  set(isOn: boolean): Promise<Outcome<null>>;
}
