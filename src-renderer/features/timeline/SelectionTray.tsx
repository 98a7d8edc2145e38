import { ListChecks, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button, IconButton } from '../../ui/index.ts';
import { describeCount, pathLimit } from './restore/restore-request.ts';
import { countSelection, emptySelection } from './selection.ts';
import { SelectionDialog } from './SelectionDialog.tsx';
import type { Browsing } from './use-browsing.ts';

interface SelectionTrayProps {
  readonly browsing: Browsing;
  readonly onRestore: () => void;
  readonly onRestoreAll: () => void;
}

/** What is picked so far and what can be done with it; always there, so that nothing moves. */
export function SelectionTray({ browsing, onRestore, onRestoreAll }: SelectionTrayProps) {
  const { t } = useText();
  const [isListed, setIsListed] = useState(false);
  const { selection, select } = browsing;
  const isTooMuch = selection.size > pathLimit;
  return (
    <footer className="tray" data-filled={selection.size > 0}>
      <p className="tray__words" role="status">
        {selection.size === 0 ? t('timeline.nothing-selected') : <Picked browsing={browsing} />}
      </p>
      {selection.size === 0 ? (
        <Button icon={RotateCcw} onPress={onRestoreAll}>
          {t('timeline.restore-all')}
        </Button>
      ) : (
        <>
          <IconButton
            icon={ListChecks}
            label={t('timeline.show-selection')}
            onPress={() => {
              setIsListed(true);
            }}
          />
          <IconButton
            icon={X}
            label={t('timeline.clear-selection')}
            onPress={() => {
              select(emptySelection);
            }}
          />
          <Button variant="primary" icon={RotateCcw} isDisabled={isTooMuch} onPress={onRestore}>
            {t('timeline.restore')}
          </Button>
        </>
      )}
      <SelectionDialog
        browsing={browsing}
        isOpen={isListed && selection.size > 0}
        onClose={() => {
          setIsListed(false);
        }}
      />
    </footer>
  );
}

function Picked({ browsing: { selection } }: { readonly browsing: Browsing }) {
  const texts = useText();
  const { t, count } = texts;
  if (selection.size > pathLimit) return t('timeline.too-many', { limit: count(pathLimit) });
  const counted = countSelection(selection);
  return (
    <>
      <strong>{t('timeline.selected', { what: describeCount(counted, texts) })}</strong>
      {counted.bytes !== null && <span className="tray__size tabular">{texts.bytes(counted.bytes)}</span>}
    </>
  );
}
