import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { Button, EmptyState } from '../ui/index.ts';

interface State {
  readonly isBroken: boolean;
}

/** Keeps a bug in one page from taking the whole window with it. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <BrokenPage
        onOpenAgain={() => {
          this.setState({ isBroken: false });
        }}
      />
    );
  }
}

function BrokenPage({ onOpenAgain }: { readonly onOpenAgain: () => void }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('ui.broken-page')}
      action={<Button onPress={onOpenAgain}>{t('ui.open-again')}</Button>}
    >
      {t('ui.broken-page-text')}
    </EmptyState>
  );
}
