import { CornerLeftUp, FolderSearch } from 'lucide-react';
import { useCopy } from '../../parts/use-copy.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Breadcrumbs, Button, EmptyState, FaultMessage, IconButton } from '../../ui/index.ts';
import { EntryTable } from './EntryTable.tsx';
import { crumbsTo, parentOf, startFolder } from './snapshot-path.ts';
import type { Browsing } from './use-browsing.ts';

/** The way to a folder, and what is in it. */
export function FolderPane({ browsing }: { readonly browsing: Browsing }) {
  const { t } = useText();
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const { folder, openFolder } = browsing;
  const crumbs = crumbsTo(folder, homeFolder).map(({ path, name, role }) => ({
    id: path,
    label: role === 'top' ? t('timeline.top') : role === 'home' ? t('timeline.home') : name,
  }));
  const up = (): void => {
    if (folder !== '/') openFolder(parentOf(folder));
  };
  return (
    <>
      <div className="folder-way">
        <IconButton icon={CornerLeftUp} label={t('timeline.up')} isDisabled={folder === '/'} onPress={up} />
        <Breadcrumbs label={t('timeline.way')} items={crumbs} onGo={openFolder} />
      </div>
      <Listing browsing={browsing} name={crumbs.at(-1)?.label ?? folder} onUp={up} />
    </>
  );
}

interface ListingProps {
  readonly browsing: Browsing;
  readonly name: string;
  readonly onUp: () => void;
}

function Listing({ browsing, name, onUp }: ListingProps) {
  const copy = useCopy();
  const { listing } = browsing;
  if (listing.phase === 'failed') {
    return listing.fault.code === 'snapshot.path-not-found' ? (
      <AbsentFolder browsing={browsing} />
    ) : (
      <FaultMessage fault={listing.fault} onRetry={listing.reload} onCopy={copy} />
    );
  }
  // The table stays while another folder is opened: the keyboard must not lose its place.
  const entries = listing.phase === 'ready' ? listing.value.entries : null;
  return <EntryTable entries={entries} browsing={browsing} name={name} onUp={onUp} />;
}

function AbsentFolder({ browsing: { folder, snapshot, goToStart } }: { readonly browsing: Browsing }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={FolderSearch}
      title={t('timeline.absent-folder.title')}
      action={
        folder !== startFolder(snapshot.paths) && (
          <Button onPress={goToStart}>{t('timeline.absent-folder.action')}</Button>
        )
      }
    >
      {t('timeline.absent-folder.text', { path: folder })}
    </EmptyState>
  );
}
