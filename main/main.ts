/** Electron's main process, as a flat list of what the app can do. */
import { join } from 'node:path';
import { app } from 'electron';
import { setupAboutPanel } from './electron/about-panel';
import { setupAppMenu } from './electron/app-menu';
import { setupAppProtocol, setupAppScheme } from './electron/app-scheme';
import { setupClosing } from './electron/closing';
import { setupInvokes } from './electron/invokes';
import { logToFile } from './electron/log-file';
import { createMainWindow } from './electron/main-window';
import { filesNamed, setupOpenedFiles } from './electron/opened-files';
import { setupSandbox, setupSecurity } from './electron/security';
import { setupSingleInstance } from './electron/single-instance';
import { refuseStart } from './electron/start-refusal';
import { createSystemNotifier, setupBadge } from './electron/system-alerts';
import { systemSeal } from './electron/system-seal';
import { createWindowPrint } from './electron/window-print';
import { setupWindowNotices } from './electron/window-notices';
import { everyMinute } from './background/lookout';
import { createThreads } from './background/start-thread';
import { createFailureLog } from './failure-log';
import { createNoticeBoard } from './notice-board';
import { openHost } from './open-host';
import { PRINT_WITHIN_MS } from './print/print-page';
import { builtPath } from './window/built-path';
import { workspaceFolderOf } from './electron/workspace-folder';

const now = (): Date => new Date();
const log = createFailureLog(logToFile(join(app.getPath('logs'), 'coterm.log')), now);
const notices = createNoticeBoard();
const mainWindow = createMainWindow((failure) => log('window', failure));
const openFiles = setupOpenedFiles(notices, mainWindow.show);

const openApp = async (): Promise<void> => {
  const windowFolder = builtPath('renderer', app.getAppPath());
  const preload = builtPath('preload/preload.cjs', app.getAppPath());
  if (windowFolder === null || preload === null) return refuseStart({ code: 'host/window-missing' });
  const workspaceFolder = workspaceFolderOf(process.argv);
  const startWork = createThreads(new URL('background-thread.js', import.meta.url));
  const beginWithSample = process.argv.includes('--sample');
  const opened = await openHost({
    host: 'electron',
    workspaceFolder,
    notices,
    log,
    now,
    seal: systemSeal(),
    startWork,
    everyMinute,
    printPage: createWindowPrint(PRINT_WITHIN_MS, (failure) => log('print', failure)),
    notify: createSystemNotifier(notices, mainWindow.show),
    beginWithSample,
  });
  if (!opened.ok) return refuseStart(opened.error);

  setupClosing(opened.value.close, (failure) => log('closing', failure));
  setupSecurity((failure) => log('security', failure));
  setupAppProtocol(windowFolder);
  setupInvokes(opened.value.answer);
  setupAppMenu(notices);
  setupAboutPanel();
  mainWindow.open(preload);
  await openFiles(filesNamed(process.argv.slice(1), process.cwd()));
};

setupSandbox();
setupAppScheme();
setupWindowNotices(notices);
setupBadge(notices);
// Not awaited: Electron gets ready only once this module has run to its end.
if (setupSingleInstance(openFiles, mainWindow.show)) {
  app
    .whenReady()
    .then(openApp)
    .catch((failure: unknown) => {
      log('start', failure);
      refuseStart({ code: 'host/failed' });
    });
}
