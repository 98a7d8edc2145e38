import { LockKeyhole } from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Card, FaultMessage } from '../../../ui/index.ts';
import { useWizard } from '../wizard-store.ts';
import { createRepository } from './protect-actions.ts';
import { useTask } from './use-task.ts';

/** Makes the repository when the person says so: from here on something exists on the drive. */
export function CreateCard() {
  const { t } = useText();
  const folder = useWizard((state) => state.folder);
  const task = useTask();
  return (
    <Card label={t('welcome.protect.create-title')}>
      <div className="protect__card">
        <h2 className="protect__title">{t('welcome.protect.create-title')}</h2>
        <p className="protect__text">{t('welcome.protect.create-text', { place: folder ?? '' })}</p>
        <div>
          <Button
            variant="primary"
            icon={LockKeyhole}
            isPending={task.isPending}
            onPress={() => void task.run(createRepository)}
          >
            {t(task.isPending ? 'welcome.protect.creating' : 'welcome.protect.create')}
          </Button>
        </div>
        {task.fault !== null && <FaultMessage fault={task.fault} />}
      </div>
    </Card>
  );
}
