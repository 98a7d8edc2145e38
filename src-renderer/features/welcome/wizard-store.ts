import { create } from 'zustand';
import { initialWizard, type WizardState } from './wizard-state.ts';

/**
 * What was entered in the wizard, kept while the window lives: going back, or leaving to the home screen and coming
 * again, loses nothing.
 */
export const useWizard = create<WizardState>(() => initialWizard);

export const changeWizard = (change: (state: WizardState) => Partial<WizardState>): void => {
  useWizard.setState(change);
};

export const resetWizard = (): void => {
  useWizard.setState(initialWizard, true);
};
