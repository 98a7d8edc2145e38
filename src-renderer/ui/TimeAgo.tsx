import { useNow } from '../i18n/use-now.ts';
import { useText } from '../i18n/use-text.tsx';

/** How long ago or ahead a moment is; the moment itself is its tooltip. */
export function TimeAgo({ at }: { readonly at: string }) {
  const texts = useText();
  const now = useNow();
  return (
    <time dateTime={at} title={texts.dateTime(at)}>
      {texts.relative(at, now)}
    </time>
  );
}
