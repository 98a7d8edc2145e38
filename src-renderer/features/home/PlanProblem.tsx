import { TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/use-text.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { Button, faultWords } from '../../ui/index.ts';
import type { PlanCardView } from './plan-cards.ts';

/** What the last run left undone, in a line, with the way to the whole story. */
export function PlanProblem({ card: { status, level } }: { readonly card: PlanCardView }) {
  const texts = useText();
  const go = useNavigation((state) => state.go);
  if (status === null || level === 'running') return null;
  const { lastFault, lastProblemCount, lastJobId } = status;
  if (lastFault === null && lastProblemCount === 0) return null;
  const words = lastFault === null ? null : faultWords(lastFault, texts);
  return (
    <div className="plan__problem" data-tone={words === null ? 'warning' : 'bad'}>
      <TriangleAlert size={16} aria-hidden />
      <p>
        {words === null
          ? texts.t('home.plan.left-out', { count: lastProblemCount })
          : `${words.title}. ${words.next}`}
      </p>
      {lastJobId !== null && (
        <Button
          size="small"
          variant="plain"
          onPress={() => {
            go({ section: 'activity', jobId: lastJobId });
          }}
        >
          {texts.t(words === null ? 'home.plan.see-why' : 'status.action.show-job')}
        </Button>
      )}
    </div>
  );
}
