/** Puts the pools' screens on a page over a host in memory, as the window does, without the frame around them. */
import { MantineProvider } from '@mantine/core';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Change } from '../../../../domain/ledger/change';
import { loadTexts, setUpTexts } from '../../../../renderer/app/set-up-texts';
import { setRegisterSource } from '../../../../renderer/db/current-source';
import { openMemoryStore } from '../../../../renderer/db/memory-store';
import { createRegisterSource } from '../../../../renderer/db/register-source';
import { loadingState, registerState } from '../../../../renderer/db/register-state';
import { attachBridge, desktop } from '../../../../renderer/desktop';
import { PoolsScreens } from '../../../../renderer/features/pools';
import { freshView, usePoolsView } from '../../../../renderer/features/pools/pools-view';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';

// What a style sheet would hide is not known here, and asking for it costs most of a test's time.
configure({ defaultHidden: true });

/** Another feature brings them: its own tests look at them in the whole window. */
const NoQuotes = () => null;

export type Step = readonly Change[];

const openRegister = async (double: DesktopDouble): Promise<void> => {
  const source = createRegisterSource({
    store: openMemoryStore(),
    source: {
      head: () => desktop.invoke('ledger.head', {}),
      events: (after, limit) => desktop.invoke('ledger.events', { after, limit }),
    },
    serialSource: (docId) => desktop.invoke('serials.read', { docId }),
    today: double.today,
    lockName: double.workspace,
  });
  setRegisterSource(source);
  registerState.setState({ ...loadingState });
  await source.refresh();
};

/** Records the steps, opens `path` (`/pools/p/P-0417`), and answers the host and a user. */
export const showPools = async (path: string, steps: readonly Step[] = []) => {
  await setUpTexts();
  await loadTexts('pools');
  await loadTexts('dossier');
  await loadTexts('refusals');
  const double = createDesktopDouble();
  for (const step of steps) {
    const recorded = double.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  attachBridge(double.bridge);
  usePoolsView.setState(freshView);
  window.location.hash = `#${path}`;
  await openRegister(double);
  render(
    <MantineProvider env="test">
      <Router hook={useHashLocation}>
        <PoolsScreens quotes={NoQuotes} />
      </Router>
    </MantineProvider>,
  );
  return { double, user: userEvent.setup({ delay: null }) };
};
