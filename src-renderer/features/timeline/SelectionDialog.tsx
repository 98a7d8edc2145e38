import { X } from 'lucide-react';
import { useText } from '../../i18n/use-text.tsx';
import { Button, Dialog, IconButton, PathText, VirtualList } from '../../ui/index.ts';
import { EntryIcon } from './EntryIcon.tsx';
import { unpick, type SelectedEntry } from './selection.ts';
import { nameOf } from './snapshot-path.ts';
import type { Browsing } from './use-browsing.ts';
import { visibleName } from './visible-name.ts';

interface SelectionDialogProps {
  readonly browsing: Browsing;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything that is picked in this snapshot, from all folders. */
export function SelectionDialog({ browsing, isOpen, onClose }: SelectionDialogProps) {
  const { t, dateTime } = useText();
  const { selection, select, snapshot } = browsing;
  return (
    <Dialog
      title={t('timeline.selection')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p className="dialog-lead">{t('timeline.selection-text', { when: dateTime(snapshot.time) })}</p>
      <div className="selection-list">
        <VirtualList
          label={t('timeline.selection')}
          rows={[...selection.values()]}
          keyOf={pathOf}
          heightOf={rowHeight}
        >
          {(entry) => (
            <div className="selection-list__row">
              <EntryIcon entry={{ name: nameOf(entry.path), kind: entry.kind }} />
              <PathText path={visibleName(entry.path)} />
              <IconButton
                icon={X}
                label={t('timeline.deselect', { name: nameOf(entry.path) })}
                onPress={() => {
                  select(unpick(selection, [entry.path]));
                }}
              />
            </div>
          )}
        </VirtualList>
      </div>
    </Dialog>
  );
}

const pathOf = (entry: SelectedEntry): string => entry.path;
const rowHeight = (): number => 40;
