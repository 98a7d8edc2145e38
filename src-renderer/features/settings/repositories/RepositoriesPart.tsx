import { HardDrive, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { Button, EmptyState } from '../../../ui/index.ts';
import { AddRepositoryDialog } from './AddRepositoryDialog.tsx';
import { RepositoryItem } from './RepositoryItem.tsx';
import { repositoryViews } from './repository-view.ts';

/** Where snapshots are kept: how each place stands, its proof, its kit. */
export function RepositoriesPart() {
  const { t } = useText();
  const [isAdding, setIsAdding] = useState(false);
  const repositories = useReadModel((model) => model.repositories);
  const health = useReadModel((model) => model.health);
  const plans = useReadModel((model) => model.plans);
  const jobs = useReadModel((model) => model.jobs);
  const views = useMemo(
    () => repositoryViews({ repositories, health, plans, jobs }),
    [repositories, health, plans, jobs],
  );
  const add = (
    <Button
      icon={Plus}
      variant={views.length === 0 ? 'primary' : 'quiet'}
      onPress={() => {
        setIsAdding(true);
      }}
    >
      {t('settings.repositories.add')}
    </Button>
  );
  return (
    <div className="settings-part">
      {views.length === 0 ? (
        <EmptyState icon={HardDrive} title={t('settings.repositories.none.title')} action={add}>
          {t('settings.repositories.none.text')}
        </EmptyState>
      ) : (
        <>
          <ul className="settings-list">
            {views.map((view) => (
              <li key={view.repository.id}>
                <RepositoryItem view={view} />
              </li>
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {isAdding && (
        <AddRepositoryDialog
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </div>
  );
}
