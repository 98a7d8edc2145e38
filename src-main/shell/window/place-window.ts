export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window opens; without a place the system centres it. */
export type Placement = Bounds | { readonly width: number; readonly height: number };

export const smallestWindow = { width: 880, height: 600 };
const firstWindow = { width: 1120, height: 760 };

/** So much of the title bar has to be on a screen for the person to be able to take hold of it. */
const reachable = { width: 120, height: 40 };

/** Puts the window where it was last, if a screen is still there; `workAreas` are the screens without their panels. */
export function placeWindow(remembered: Bounds | null, workAreas: readonly Bounds[]): Placement {
  const wanted = remembered ?? firstWindow;
  const home = (remembered && workAreas.find((area) => isReachable(remembered, area))) ?? null;
  const room = home ?? workAreas[0] ?? { ...wanted };
  const width = Math.max(smallestWindow.width, Math.min(wanted.width, room.width));
  const height = Math.max(smallestWindow.height, Math.min(wanted.height, room.height));
  return remembered && home ? { x: remembered.x, y: remembered.y, width, height } : { width, height };
}

function isReachable(window: Bounds, area: Bounds): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const isTitleBarInside = window.y >= area.y && window.y + reachable.height <= area.y + area.height;
  return width >= reachable.width && isTitleBarInside;
}
