import { useState } from 'react';
import type { Fault, Outcome } from '../../../src-shared/model/fault.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import { bridge } from '../../bridge/window-bridge.ts';
import { useText } from '../../i18n/use-text.tsx';

export interface SaveKit {
  readonly isPending: boolean;
  readonly fault: Fault | null;
  /** Asks where to, writes the kit and opens it for printing. */
  readonly save: (repository: Repository) => Promise<void>;
  /** Opens a kit that this run of the app has written. */
  readonly open: (path: string) => void;
}

/** Saving a recovery kit, wherever a screen offers it; `onSaved` hears where it was written. */
export function useSaveKit(onSaved?: (path: string) => void): SaveKit {
  const { t } = useText();
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const save = async (repository: Repository): Promise<void> => {
    setIsPending(true);
    setFault(null);
    const outcome = await writeKit(repository, t('ui.kit.file-name', { name: repository.name }));
    setIsPending(false);
    if (!outcome.ok) setFault(outcome.fault);
    else if (outcome.value !== null) onSaved?.(outcome.value);
  };

  const open = (path: string): void => {
    setFault(null);
    void openKit(path).then(setFault);
  };

  return { isPending, fault, save, open };
}

/** Answers the path of the kit, or null when the person closed the dialog. */
async function writeKit(repository: Repository, suggestedName: string): Promise<Outcome<string | null>> {
  const chosen = await bridge.call('shell.choose-kit-file', { suggestedName });
  if (!chosen.ok || chosen.value.path === null) return chosen.ok ? { ok: true, value: null } : chosen;
  const written = await bridge.call('kits.write', { repositoryId: repository.id, path: chosen.value.path });
  if (!written.ok) return written;
  // The kit is written; a system without a PDF viewer is no reason to call that a failure.
  await openKit(written.value.path);
  return { ok: true, value: written.value.path };
}

async function openKit(path: string): Promise<Fault | null> {
  const opened = await bridge.call('shell.open-kit', { path });
  return opened.ok ? null : opened.fault;
}
