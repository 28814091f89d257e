/** The frame around every screen: rail, bar, content, status, and what opens over them. */
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useShortcuts } from '../use-shortcuts';
import { useBadge } from './use-badge';
import { FrameDialogs } from './frame-dialogs';
import { DropTarget } from './drop-target';
import { Rail } from './rail';
import { SampleBanner } from './sample-banner';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { ScreenBoundary } from './screen-boundary';
import './frame.css';
import './print.css';

/** A new address starts at the top, as a new page would, and so does the keyboard where the link has gone with its page. */
const useNewPage = () => {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const shown = useRef(location);
  useEffect(() => {
    if (main.current === null || shown.current === location) return;
    shown.current = location;
    main.current.scrollTop = 0;
    if (document.activeElement === document.body) main.current.focus({ preventScroll: true });
  }, [location]);
  return main;
};

export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  const main = useNewPage();
  useShortcuts();
  useBadge();
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Rail />
      <TopBar />
      <SampleBanner />
      <main ref={main} className="frame-main" tabIndex={-1} data-scroller>
        <ScreenBoundary location={location}>
          <Suspense fallback={<div className="page" aria-busy />}>{children}</Suspense>
        </ScreenBoundary>
      </main>
      <StatusBar />
      <FrameDialogs />
      <DropTarget />
    </div>
  );
};
