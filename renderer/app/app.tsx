/** The window: theme, address, frame and the screen at the address. */
import { lazy, Suspense } from 'react';
import { Button, MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useRegister } from '../db/use-register';
import { useAppearance } from '../stores/appearance-store';
import { PageHeader } from '../ui/page-header';
import { Frame } from './frame/frame';
import { OpeningScreen } from './frame/opening-screen';
import { paths } from './paths';
import { screens } from './screens';
import { theme } from './theme';

const Toasts = lazy(async () => ({ default: (await import('./frame/toasts')).Toasts }));

const useScheme = (): 'light' | 'dark' => {
  const { scheme } = useAppearance();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  return scheme === 'auto' ? (systemDark ? 'dark' : 'light') : scheme;
};

export const App = () => (
  // No style is inlined: the variables stand in tokens.css, so that a strict content security policy holds.
  <MantineProvider theme={theme} forceColorScheme={useScheme()} withCssVariables={false} withGlobalClasses={false}>
    <Router hook={useHashLocation}>
      <Window />
    </Router>
    <Suspense>
      <Toasts />
    </Suspense>
  </MantineProvider>
);

const Window = () => {
  const state = useRegister();
  if (state.register === null) return <OpeningScreen state={state} />;
  return (
    <Frame>
      <CurrentScreen />
    </Frame>
  );
};

const CurrentScreen = () => (
  <Switch>
    <Route path="/">
      <Redirect to={paths.overview} replace />
    </Route>
    {screens.map(({ name, path, Content }) => (
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
