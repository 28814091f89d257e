/** One app at a time: a second start hands its files to the first and ends. */
import { app } from 'electron';
import { filesNamed } from './opened-files';

/** Whether this is the first; if it is not, the app is told to end. */
export const setupSingleInstance = (
  openFiles: (paths: readonly string[]) => Promise<void>,
  showWindow: () => void,
): boolean => {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', (_event, line, folder) => {
    showWindow();
    // The first word is the program itself.
    void openFiles(filesNamed(line.slice(1), folder));
  });
  return true;
};
