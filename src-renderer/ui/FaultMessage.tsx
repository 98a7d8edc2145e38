import { Copy } from 'lucide-react';
import { use, type ReactNode } from 'react';
import type { Fault } from '../../src-shared/model/fault.ts';
import { useText } from '../i18n/use-text.tsx';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { CopyContext } from './copy-context.ts';
import { Disclosure } from './Disclosure.tsx';
import { faultWords } from './fault-words.ts';
import './fault-message.css';

export interface FaultMessageProps {
  readonly fault: Fault;
  readonly onRetry?: (() => void) | undefined;
  readonly isRetrying?: boolean;
  /** Copies the technical details, in place of what the window gives for that. */
  readonly onCopy?: ((text: string) => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
  /** More buttons, e.g. the one that puts it right. */
  readonly action?: ReactNode;
  readonly tone?: 'bad' | 'warning';
}

/** A fault where it happened: what it is, why, what to do now, and the tool's own words for who wants them. */
export function FaultMessage(props: FaultMessageProps) {
  const { fault, onRetry, isRetrying = false, onCopy, onDismiss, action, tone = 'bad' } = props;
  const texts = useText();
  const words = faultWords(fault, texts);
  const hasActions = action !== undefined || onRetry !== undefined;
  return (
    <div role="alert" className="fault">
      <Banner
        tone={tone}
        title={words.title}
        onDismiss={onDismiss}
        {...(hasActions && {
          action: (
            <>
              {action}
              {onRetry && (
                <Button size="small" onPress={onRetry} isPending={isRetrying}>
                  {texts.t('common.retry')}
                </Button>
              )}
            </>
          ),
        })}
      >
        {words.explanation !== '' && <p>{words.explanation}</p>}
        {words.next !== '' && <p className="fault__next">{words.next}</p>}
        {fault.detail !== undefined && <Detail code={fault.code} detail={fault.detail} onCopy={onCopy} />}
      </Banner>
    </div>
  );
}

interface DetailProps {
  readonly code: string;
  readonly detail: string;
  readonly onCopy: ((text: string) => void) | undefined;
}

function Detail({ code, detail, onCopy }: DetailProps) {
  const { t } = useText();
  const copyHere = use(CopyContext);
  const copy = onCopy ?? copyHere;
  return (
    <Disclosure title={t('ui.technical-details')} isSmall>
      <pre className="fault__detail">{`${code}\n${detail}`}</pre>
      {copy && (
        <Button
          size="small"
          icon={Copy}
          onPress={() => {
            copy(`${code}\n${detail}`);
          }}
        >
          {t('common.copy')}
        </Button>
      )}
    </Disclosure>
  );
}
