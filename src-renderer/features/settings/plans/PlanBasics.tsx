import type { RepositoryId } from '../../../../src-shared/model/ids.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { Card, Select, TextField } from '../../../ui/index.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** What the plan is called and where its snapshots go. */
export function PlanBasics({ editor: { form, change, flaws } }: { readonly editor: PlanEditor }) {
  const { t } = useText();
  const repositories = useReadModel((model) => model.repositories);
  const choose = (chosen: RepositoryId): void => {
    change({ repositoryIds: [chosen, ...form.repositoryIds.slice(1).filter((id) => id !== chosen)] });
  };
  return (
    <Card>
      <div className="plan-basics">
        <TextField
          label={t('settings.plan.name')}
          value={form.name}
          maxLength={120}
          error={flaws.includes('name-missing') ? t('settings.plan.name-missing') : undefined}
          onChange={(name) => {
            change({ name });
          }}
        />
        <Select<RepositoryId>
          label={t('settings.plan.where')}
          value={form.repositoryIds[0] ?? null}
          onChange={choose}
          options={repositories.map(({ id, name, place }) => ({
            value: id,
            label: name,
            description: place,
          }))}
        />
      </div>
    </Card>
  );
}
