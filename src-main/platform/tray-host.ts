/** Whether the desktop shows tray icons at all. */
export interface TrayHost {
  isPresent(): Promise<boolean>;
}
