import { Ellipsis, Pencil, RefreshCw, Unplug } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { IconButton, Menu } from '../../../ui/index.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { RepositoryView } from './repository-view.ts';

interface RepositoryActionsProps {
  readonly view: RepositoryView;
  readonly isLooking: boolean;
  readonly onLook: () => void;
}

/** The seldom things: look again, rename, disconnect. */
export function RepositoryActions({ view, isLooking, onLook }: RepositoryActionsProps) {
  const { t } = useText();
  const [open, setOpen] = useState<'rename' | 'disconnect' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <Menu
        actions={[
          {
            id: 'look',
            label: t('settings.repositories.look'),
            icon: RefreshCw,
            isDisabled: isLooking,
            onAction: onLook,
          },
          {
            id: 'rename',
            label: t('settings.repositories.rename'),
            icon: Pencil,
            onAction: () => {
              setOpen('rename');
            },
          },
          {
            id: 'disconnect',
            label: t('settings.repositories.disconnect'),
            icon: Unplug,
            isDangerous: true,
            onAction: () => {
              setOpen('disconnect');
            },
          },
        ]}
      >
        <IconButton
          icon={Ellipsis}
          label={t('settings.repositories.more-of', { name: view.repository.name })}
        />
      </Menu>
      {open === 'rename' && <RenameDialog repository={view.repository} onClose={close} />}
      {open === 'disconnect' && <DisconnectDialog view={view} onClose={close} />}
    </>
  );
}
