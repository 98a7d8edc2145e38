import { CornerLeftUp, FolderSearch } from 'lucide-react';
import { useCopy } from '../../parts/use-copy.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Breadcrumbs, Button, EmptyState, FaultMessage, IconButton, Loading } from '../../ui/index.ts';
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
  const { t } = useText();
  const copy = useCopy();
  const { listing } = browsing;
  if (listing.phase === 'ready') {
    return <EntryTable entries={listing.value.entries} browsing={browsing} name={name} onUp={onUp} />;
  }
  if (listing.phase !== 'failed') return <Loading>{t('timeline.loading-folder')}</Loading>;
  if (listing.fault.code === 'snapshot.path-not-found') return <AbsentFolder browsing={browsing} />;
  return <FaultMessage fault={listing.fault} onRetry={listing.reload} onCopy={copy} />;
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
