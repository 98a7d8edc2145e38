import { createContext } from 'react';

/** How parts of the design system copy text; null where nothing can. The window gives it. */
export const CopyContext = createContext<((text: string) => void) | null>(null);
