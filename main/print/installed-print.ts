/** Makes PDFs by the Chrome, Edge or Chromium of this computer. */
import { findInstalledBrowser, thisComputer } from '../browser/installed-browser';
import { createBrowserPrint } from './browser-print';
import { PRINT_WITHIN_MS, type PrintPage } from './print-page';

export const printByInstalledBrowser: PrintPage = (html) => {
  const computer = thisComputer();
  const find = () => findInstalledBrowser(computer);
  return createBrowserPrint({ find, isRoot: computer.isRoot, withinMs: PRINT_WITHIN_MS })(html);
};
