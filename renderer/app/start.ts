/** Puts the window's parts together: the host, the copy of its ledger, the day, and the notices that keep them fresh. */
import i18next from 'i18next';
import { navigate } from 'wouter/use-hash-location';
import { setRegisterSource } from '../db/current-source';
import { openStore } from '../db/open-store';
import { createRegisterSource, type RegisterSource } from '../db/register-source';
import { registerState } from '../db/register-state';
import { databaseName } from '../db/database-name';
import { bindToWorkspace, desktop, watchConnection } from '../desktop';
import { useAppInfo, type AppInfo } from '../stores/app-info-store';
import { receiveFiles } from '../stores/incoming-files-store';
import { nameWindow } from '../ui/window-title';
import { runAction, type ActionName } from './actions';
import { askHost } from './ask-host';
import { paths } from './paths';
import { forgetLastSample } from './sample';
import { fetchScreenAt } from './screens';
import { followAlerts } from './follow-alerts';
import { followToday } from './follow-today';

const menuActions: Readonly<Record<string, ActionName>> = {
  'open-file': 'openFile',
  undo: 'undo',
  redo: 'redo',
  search: 'search',
  shortcuts: 'shortcuts',
  settings: 'goSettings',
};

const openRegister = async (info: AppInfo): Promise<RegisterSource> => {
  const source = createRegisterSource({
    store: await openStore(info.workspace),
    source: {
      head: () => desktop.invoke('ledger.head', {}),
      events: (after, limit) => desktop.invoke('ledger.events', { after, limit }),
    },
    serialSource: (docId) => desktop.invoke('serials.read', { docId }),
    today: info.today,
    lockName: databaseName(info.workspace),
  });
  setRegisterSource(source);
  return source;
};

const listen = (source: RegisterSource): void => {
  desktop.subscribe('ledger.changed', () => void source.refresh());
  // What was recorded elsewhere while the connection was away has sent its notice to nobody.
  watchConnection((connected) => {
    useAppInfo.setState({ connected });
    if (connected) void source.refresh();
  });
  desktop.subscribe('files.opened', ({ fileName, bytes }) => {
    receiveFiles([new File([new Uint8Array(bytes)], fileName)]);
    navigate(paths.importPreview);
  });
  desktop.subscribe('menu.chosen', ({ action }) => {
    const name = menuActions[action];
    if (name !== undefined) runAction(name);
  });
};

/** Another workspace is another window: everything that this one holds belongs to the one before. */
const followWorkspace = (shown: string): void => {
  desktop.subscribe('workspace.changed', ({ workspace }) => {
    if (workspace === shown) return;
    // A page of one workspace means nothing in another.
    navigate(paths.overview);
    window.location.reload();
  });
};

/** Ends when the register is shown, or why it is not; `registerState` says which. */
export const start = async (hostSaid = askHost()): Promise<void> => {
  // Before anything is drawn: a frame that is led on to another address is drawn twice.
  if (window.location.hash.slice(1).replace('/', '') === '') navigate(paths.overview, { replace: true });
  const screen = fetchScreenAt(window.location.hash.slice(1));
  const info = await hostSaid;
  if (!info.ok) return registerState.setState({ status: 'failed', error: info.error });
  bindToWorkspace(info.value.workspace);
  useAppInfo.setState({ info: info.value });
  followWorkspace(info.value.workspace);
  if (info.value.workspaceKind === 'sample') nameWindow(i18next.t('app:sample.window'));
  const source = await openRegister(info.value);
  listen(source);
  followToday(source);
  followAlerts();
  await screen;
  await source.refresh();
  void forgetLastSample(info.value);
};
