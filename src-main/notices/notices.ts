import { done } from '../../src-shared/model/fault.ts';
import type { Fact } from '../../src-shared/model/event.ts';
import type { Notice } from '../../src-shared/model/notice.ts';
import type { Handlers } from '../ipc/index.ts';
import type { Settings } from '../settings/index.ts';

/**
 * What the app has to tell stays until the person dismisses it, whichever front end was open when it was found: a
 * command line that an automatic task has run must not use up what the window should say.
 */
export interface Notices {
  readonly handlers: Pick<Handlers, 'notices.dismiss'>;
  /** The kept ones and those that this start has found; of one kind only the newest. Keeps them. */
  readonly begin: (found: readonly Notice[]) => readonly Notice[];
  /** Hears every fact. */
  readonly hear: (fact: Fact) => void;
}

/** Found anew at every start as long as they hold, or told by the front end itself. */
const passing: ReadonlySet<Notice['code']> = new Set(['engine-is-development-version', 'still-in-tray']);

export function createNotices({
  settings,
  publish,
}: {
  readonly settings: Settings;
  readonly publish: (fact: Fact) => void;
}): Notices {
  const keep = (change: (notices: readonly Notice[]) => readonly Notice[]): void => {
    // A disk that cannot be written is told elsewhere; the notice is on the screen all the same.
    void settings.change((value) => ({ ...value, notices: [...change(value.notices)] }));
  };
  return {
    begin: (found) => {
      const all = newestOfEach([...settings.value().notices, ...found]);
      if (found.some(isKept)) keep(() => all.filter(isKept));
      return all;
    },
    hear: (fact) => {
      if (fact.type === 'notice-added' && isKept(fact.notice))
        keep((notices) => newestOfEach([...notices, fact.notice]));
      if (fact.type === 'notice-dismissed' && settings.value().notices.some(({ id }) => id === fact.noticeId))
        keep((notices) => notices.filter(({ id }) => id !== fact.noticeId));
    },
    handlers: {
      'notices.dismiss': ({ noticeId }) => {
        publish({ type: 'notice-dismissed', noticeId });
        return Promise.resolve(done({}));
      },
    },
  };
}

const isKept = ({ code }: Notice): boolean => !passing.has(code);

const newestOfEach = (notices: readonly Notice[]): Notice[] => [
  ...new Map(notices.map((notice) => [notice.code, notice])).values(),
];
