import { useText } from '../i18n/use-text.tsx';

/** A size as people read it; the exact number is its tooltip. */
export function ByteSize({ bytes }: { readonly bytes: number }) {
  const texts = useText();
  return (
    <data value={bytes} className="tabular" title={texts.t('ui.exact-bytes', { bytes: texts.count(bytes) })}>
      {texts.bytes(bytes)}
    </data>
  );
}
