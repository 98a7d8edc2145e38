import { Hourglass } from 'lucide-react';
import { useText } from '../../i18n/use-text.tsx';
import { useCommand } from '../../parts/use-command.ts';
import { useReadModel } from '../../state/use-app.ts';
import { Button, EmptyState, FaultMessage } from '../../ui/index.ts';
import type { History } from './histories.ts';

/** What a history without snapshots says: the first one is on its way, or a button that makes it. */
export function FirstBackup({ history: { planId } }: { readonly history: History }) {
  const { t } = useText();
  const backUp = useCommand('plans.back-up-now');
  const isRunning = useReadModel((model) =>
    model.planStatuses.some((status) => status.planId === planId && status.activeJobId !== null),
  );
  return (
    <>
      {backUp.fault && <FaultMessage fault={backUp.fault} onDismiss={backUp.clear} />}
      <EmptyState
        icon={Hourglass}
        title={t('timeline.first.title')}
        action={
          planId !== null &&
          !isRunning && (
            <Button
              variant="primary"
              isPending={backUp.isPending}
              onPress={() => {
                void backUp.run({ planId });
              }}
            >
              {t('timeline.first.action')}
            </Button>
          )
        }
      >
        {t(isRunning ? 'timeline.first.running' : 'timeline.first.text')}
      </EmptyState>
    </>
  );
}
