import {
  Download,
  FileText,
  Folder,
  House,
  Images,
  type LucideIcon,
  Monitor,
  Music,
  RotateCcw,
  Video,
  X,
} from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { fileNameOf } from '../../../parts/path-name.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { Checkbox, classes, FaultMessage, IconButton, PathText } from '../../../ui/index.ts';
import type { WizardSource } from '../wizard-state.ts';
import { useWizard } from '../wizard-store.ts';
import { chooseSource, countAgain, removeSource, stopCounting } from './source-actions.ts';
import { holderOf } from './source-list.ts';
import { SourceSize } from './SourceSize.tsx';

const icons: Readonly<Record<NonNullable<WizardSource['role']>, LucideIcon>> = {
  documents: FileText,
  pictures: Images,
  desktop: Monitor,
  music: Music,
  videos: Video,
  downloads: Download,
  home: House,
  other: Folder,
};

/** One folder: its box, its name, its size as far as it is counted. */
export function SourceRow({ source }: { readonly source: WizardSource }) {
  const homeFolder = useReadModel((model) => model.app.homeFolder);
  const sources = useWizard((state) => state.sources);
  const holder = holderOf(sources, source.path);
  const name = useSourceName(source);
  const Icon = source.role === null ? Folder : icons[source.role];
  return (
    <li className={classes('source', source.isChosen && 'is-chosen')}>
      <div className="source__line">
        <Checkbox
          aria-label={name}
          isSelected={source.isChosen}
          onChange={(isChosen) => {
            chooseSource(source.path, isChosen);
          }}
        />
        <span className="source__icon" aria-hidden>
          <Icon size={20} strokeWidth={1.75} />
        </span>
        <div className="source__words">
          <p className="source__name">{name}</p>
          <div className="source__path">
            <PathText path={source.path} homeFolder={homeFolder} />
          </div>
        </div>
        <SourceButton source={source} name={name} />
        <div className="source__size tabular">
          <SourceSize source={source} holderName={holder === null ? null : fileNameOf(holder.path)} />
        </div>
      </div>
      {source.fault !== null && <FaultMessage fault={source.fault} />}
    </li>
  );
}

function useSourceName({ role, path }: WizardSource): string {
  const { t } = useText();
  return role === null || role === 'other' ? fileNameOf(path) : t(`welcome.role.${role}`);
}

function SourceButton({ source, name }: { readonly source: WizardSource; readonly name: string }) {
  const { t } = useText();
  const { path, counting, isChosen, role } = source;
  if (counting === 'running' || counting === 'queued') {
    return (
      <IconButton icon={X} label={t('welcome.what.stop', { name })} onPress={() => stopCounting(path)} />
    );
  }
  if (isChosen && counting === 'stopped') {
    return (
      <IconButton
        icon={RotateCcw}
        label={t('welcome.what.count-again', { name })}
        onPress={() => countAgain(path)}
      />
    );
  }
  if (role !== null) return null;
  return (
    <IconButton icon={X} label={t('welcome.what.remove', { name })} onPress={() => removeSource(path)} />
  );
}
