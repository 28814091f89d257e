/** The window: theme, address, frame and the screen at the address. */
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { Button, MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { keepFoldAtHand } from '../db/bring-up';
import { useRegister } from '../db/use-register';
import { keepContractAtHand } from '../desktop';
import { useAppearance } from '../stores/appearance-store';
import { PageHeader } from '../ui/page-header';
import { Frame } from './frame/frame';
import { keepPaletteAtHand } from './frame/frame-dialogs';
import { OpeningScreen } from './frame/opening-screen';
import { LastingChunk } from './lasting-chunk';
import { paths } from './paths';
import { screens } from './screens';
import { keepRefusalsAtHand } from './set-up-texts';
import { theme } from './theme';
import { keepToastsAtHand } from './toast';

const loadToasts = async (): Promise<ComponentType> => (await import('./frame/toasts')).Toasts;

const useScheme = (): 'light' | 'dark' => {
  const { scheme } = useAppearance();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  return scheme === 'auto' ? (systemDark ? 'dark' : 'light') : scheme;
};

export const App = () => {
  const [isShown, setShown] = useState(false);
  const show = useCallback(() => {
    setShown(true);
    // What the first screen stands without, and the next act needs.
    keepPaletteAtHand();
    keepContractAtHand();
    keepFoldAtHand();
    keepRefusalsAtHand();
    keepToastsAtHand();
  }, []);
  return (
    // No style is inlined: the variables stand in tokens.css, so that a strict content security policy holds.
    <MantineProvider theme={theme} forceColorScheme={useScheme()} withCssVariables={false} withGlobalClasses={false}>
      <Router hook={useHashLocation}>
        <Window onShown={show} />
      </Router>
      {/* Once the screen stands there; what is said earlier waits in its list. */}
      {isShown && <LastingChunk load={loadToasts} />}
    </MantineProvider>
  );
};

interface WindowProps {
  /** Called when there is something to look at: the screen at the address, or why there is none. */
  readonly onShown: () => void;
}

const Window = ({ onShown }: WindowProps) => {
  const state = useRegister();
  if (state.register === null)
    return (
      <>
        <OpeningScreen state={state} />
        {state.status === 'failed' && <Shown onShown={onShown} />}
      </>
    );
  return (
    <Frame>
      <CurrentScreen />
      <Shown onShown={onShown} />
    </Frame>
  );
};

/** Its effect waits, like its neighbours’, until nothing beside it is being fetched any more. */
const Shown = ({ onShown }: WindowProps) => {
  useEffect(() => {
    // The frame after the next one has painted it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onShown);
    });
    return () => cancelAnimationFrame(frame);
  }, [onShown]);
  return null;
};

const CurrentScreen = () => (
  <Switch>
    <Route path="/">
      <Redirect to={paths.overview} replace />
    </Route>
    {screens.map(({ name, path, content: { Content } }) => (
      <Route key={name} path={`${path}/*?`}>
        <Content />
      </Route>
    ))}
    <Route>
      <NotFound />
    </Route>
  </Switch>
);

const NotFound = () => {
  const { t } = useTranslation('app');
  const [path, navigate] = useLocation();
  return (
    <div className="page">
      <PageHeader title={t('notFound.title')} lead={t('notFound.text', { path })} />
      <div>
        <Button variant="filled" onClick={() => navigate(paths.overview)}>
          {t('failed.home')}
        </Button>
      </div>
    </div>
  );
};
