/** Opens the whole window over the double of the host, as main.tsx does over the real one. */
import { notifications } from '@mantine/notifications';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { navigate } from 'wouter/use-hash-location';
import { App } from '../../renderer/app/app';
import { useKeyRing } from '../../renderer/app/key-ring';
import { screens } from '../../renderer/app/screens';
import { loadTexts, setUpTexts } from '../../renderer/app/set-up-texts';
import { start } from '../../renderer/app/start';
import { loadingState, registerState } from '../../renderer/db/register-state';
import { useDesk } from '../../renderer/features/desk/desk-store';
import { useOrderForms } from '../../renderer/features/orders/order-forms';
import { useOrdersView } from '../../renderer/features/orders/orders-view';
import { clearQuoteFilter } from '../../renderer/features/quotes/list/quotes-view';
import { useQuoteForms } from '../../renderer/features/quotes/composer/quote-forms';
import { everySerial, useSerialsView } from '../../renderer/features/serials/list/serials-view';
import { useCustomersView } from '../../renderer/features/customers/customers-view';
import { useSupportView } from '../../renderer/features/support/support-view';
import { usePreviews } from '../../renderer/features/files/previews-store';
import { useRegisterImport } from '../../renderer/features/files/register/register-store';
import '../../renderer/features/files';
import '../../renderer/features/overview';
import '../../renderer/features/keys';
import '../../renderer/features/pools';
import '../../renderer/features/transfers';
import '../../renderer/features/customers';
import '../../renderer/features/orders';
import '../../renderer/features/serials';
import '../../renderer/features/desk';
import '../../renderer/features/support';
import '../../renderer/features/usage';
import '../../renderer/features/renewals';
import '../../renderer/features/catalogue';
import '../../renderer/features/settings';
import '../../renderer/app/frame/toasts';
import '../../renderer/app/show-toast';
import { useFrame } from '../../renderer/stores/frame-store';
import { useIncomingFiles } from '../../renderer/stores/incoming-files-store';
import { useUndo } from '../../renderer/stores/undo-store';
import { createDesktopDouble, type DesktopDouble } from '../doubles/desktop';

// Screens are loaded on demand; here they are loaded before the clock of a test runs, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 });

/** What an earlier test left in the stores of the window. */
const forgetEarlierWindow = (): void => {
  notifications.clean();
  useFrame.getState().close();
  registerState.setState(loadingState, true);
  useUndo.setState({ undoable: [], redoable: [], noStep: null });
  useIncomingFiles.setState({ files: [], table: null });
  useRegisterImport.setState({ file: null, state: { status: 'reading' } });
  usePreviews.setState({ byFile: {} });
  useCustomersView.setState({ text: '' });
  useSerialsView.setState(everySerial);
  useSupportView.setState({ text: '', filter: 'all' });
  useKeyRing.setState({ keys: null, trusted: null, error: null });
  useOrdersView.setState({ text: '', state: 'all' });
  useOrderForms.setState({ forms: {} });
  useQuoteForms.setState({ forms: {} });
  clearQuoteFilter();
  useDesk.setState({ form: null, tried: false, touched: new Set(), issued: null });
};

export const openWindow = async (path: string, host: DesktopDouble = createDesktopDouble()) => {
  forgetEarlierWindow();
  await setUpTexts();
  // A window loads a screen's texts with it, once; the screens were loaded by an earlier test.
  const ofOthers = ['dossier', 'sites', 'idisOrders', 'confirmations', 'alerts', 'refusals'] as const;
  await Promise.all([...screens.map(({ name }) => name), ...ofOthers].map(loadTexts));
  Object.defineProperty(window, 'desktop', { configurable: true, value: host.bridge });
  navigate(path);
  const user = userEvent.setup();
  const view = render(<App />);
  await start();
  return { host, user, ...view };
};
