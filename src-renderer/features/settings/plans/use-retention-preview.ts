import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { PlanId } from '../../../../src-shared/model/ids.ts';
import type { Retention, RetentionPreview } from '../../../../src-shared/model/retention.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useQuery, type Query } from '../../../parts/use-query.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { say } from '../../../ui/index.ts';

export interface RetentionPreviewState {
  readonly query: Query<RetentionPreview>;
  readonly apply: (acceptsImplausible: boolean) => void;
  readonly isPending: boolean;
  readonly fault: Fault | null;
}

/** What a retention would do now, and doing it. */
export function useRetentionPreview(
  planId: PlanId,
  retention: Retention,
  onApplied: () => void,
): RetentionPreviewState {
  const { t } = useText();
  const query = useQuery('retention.preview', { planId, retention });
  const apply = useCommand('retention.apply');
  return {
    query,
    apply: (acceptsImplausible) => {
      void apply.run({ planId, acceptsImplausible }).then((outcome) => {
        if (!outcome.ok) return;
        say(t('settings.retention.applied'));
        onApplied();
      });
    },
    isPending: apply.isPending,
    fault: apply.fault,
  };
}
