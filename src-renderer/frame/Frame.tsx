import { useEffect, useRef } from 'react';
import { WelcomeWizard } from '../features/welcome/WelcomeWizard.tsx';
import { useNavigation } from '../state/navigation.ts';
import { ToastRegion } from '../ui/index.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { frameSections } from './sections.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { useFirstPlace } from './use-first-place.ts';
import './frame.css';

/** The window: navigation at the side, one section beside it; the wizard takes all of it. */
export function Frame() {
  useFirstPlace();
  const place = useNavigation((state) => state.place);
  const main = useFocusOnArrival(place.section);
  const Page = frameSections.find((candidate) => candidate.section === place.section)?.Page;
  return (
    <div className="frame">
      {place.section !== 'welcome' && <SideNavigation />}
      <main className="frame__main" ref={main}>
        <PageBoundary key={place.section}>
          {place.section === 'welcome' ? <WelcomeWizard /> : Page && <Page />}
        </PageBoundary>
      </main>
      <ToastRegion />
    </div>
  );
}

/** Moves the focus to the page's heading when the person goes to another section, so that it is read out. */
function useFocusOnArrival(section: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    main.current?.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true });
  }, [section]);
  return main;
}
