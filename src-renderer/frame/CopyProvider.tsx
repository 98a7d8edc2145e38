import type { ReactNode } from 'react';
import { useCopy } from '../parts/use-copy.ts';
import { CopyContext } from '../ui/index.ts';

/** Lets every fault message of the window copy its technical details. */
export const CopyProvider = ({ children }: { readonly children: ReactNode }) => (
  <CopyContext value={useCopy()}>{children}</CopyContext>
);
