import { FolderOpen } from 'lucide-react';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Badge, Button, IconButton, PathText } from '../../ui/index.ts';
import type { ChangeKind, ReadableChange } from './changes.ts';
import { EntryIcon } from './EntryIcon.tsx';
import { CutName } from './EntryName.tsx';
import { nameOf, parentOf, toSnapshotPath } from './snapshot-path.ts';
import { visibleName } from './visible-name.ts';

interface ChangeRowProps {
  readonly change: ReadableChange;
  readonly onShow: () => void;
  readonly onRestoreGone: (change: ReadableChange) => void;
}

const tones: Readonly<Record<ChangeKind, 'quiet' | 'accent' | 'warning' | 'bad'>> = {
  added: 'accent',
  changed: 'warning',
  removed: 'bad',
  details: 'quiet',
};

/** One change; what is gone can be brought back from the snapshot before. */
export function ChangeRow({ change, onShow, onRestoreGone }: ChangeRowProps) {
  const { t } = useText();
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const name = nameOf(change.path);
  return (
    <div className="change-row">
      <span className="change-row__badge">
        <Badge tone={tones[change.kind]}>{t(`timeline.changed-as.${change.kind}`)}</Badge>
      </span>
      <EntryIcon entry={{ name, kind: change.isFolder ? 'folder' : 'file' }} />
      <div className="change-row__words">
        <CutName name={name} />
        <div className="change-row__where">
          <PathText path={visibleName(parentOf(change.path))} homeFolder={toSnapshotPath(homeFolder)} />
        </div>
      </div>
      {change.kind === 'removed' ? (
        <Button
          size="small"
          aria-label={t('timeline.restore-gone', { name })}
          onPress={() => {
            onRestoreGone(change);
          }}
        >
          {t('timeline.restore')}
        </Button>
      ) : (
        <IconButton icon={FolderOpen} label={t('timeline.show-in-folder')} onPress={onShow} />
      )}
    </div>
  );
}
