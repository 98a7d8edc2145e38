import { CalendarX } from 'lucide-react';
import { useText } from '../../i18n/use-text.tsx';
import { Button, EmptyState } from '../../ui/index.ts';

/** The chosen snapshot was removed while it was looked at. */
export function SnapshotGone({ onShowNewest }: { readonly onShowNewest: (id: null) => void }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={CalendarX}
      title={t('timeline.gone.title')}
      action={
        <Button
          onPress={() => {
            onShowNewest(null);
          }}
        >
          {t('timeline.gone.action')}
        </Button>
      }
    >
      {t('timeline.gone.text')}
    </EmptyState>
  );
}
