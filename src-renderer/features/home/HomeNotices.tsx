import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Banner, readableParams } from '../../ui/index.ts';
import { useDismissNotice } from './use-home-actions.ts';

/** What the app has to tell once. */
export function HomeNotices() {
  const texts = useText();
  const notices = useReadModel((model) => model.notices);
  const dismiss = useDismissNotice();
  return notices.map((notice) => {
    const params = readableParams(notice.params, texts);
    return (
      <Banner
        key={notice.id}
        title={texts.lookUp(`notice.${notice.code}.title`, params)}
        onDismiss={() => {
          dismiss(notice.id);
        }}
      >
        {texts.lookUp(`notice.${notice.code}.body`, params)}
      </Banner>
    );
  });
}
