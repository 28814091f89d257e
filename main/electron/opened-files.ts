/** Files that the system hands over, by a double click or a second start: shown as a preview, never imported. */
import { basename, extname, isAbsolute, join } from 'node:path';
import { app, dialog } from 'electron';
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import { limits } from '../../contract/limits';
import { readBytes } from '../files/read-bytes';
import type { NoticeBoard } from '../notice-board';

const extensions = ['.ilf', '.ilreq', '.ilresp', '.iltr', '.ilstat', '.iltrust'];

/** The signed files that a command line names, as absolute paths. */
export const filesNamed = (line: readonly string[], folder: string): readonly string[] =>
  line
    .filter((argument) => !argument.startsWith('-') && extensions.includes(extname(argument).toLowerCase()))
    .map((path) => (isAbsolute(path) ? path : join(folder, path)));

const openFile = async (path: string, notices: NoticeBoard): Promise<void> => {
  const read = await readBytes(path, limits.licenceFileBytes);
  if (!read.ok) {
    const { error } = read;
    return dialog.showErrorBox(basename(path), `${refusalSentence(error)}\n\n${refusalNextStep(error)}`);
  }
  // Node's buffers are views of larger ones; the window gets the file's bytes alone.
  notices.publish({
    channel: 'files.opened',
    notice: { fileName: basename(path), bytes: new Uint8Array(read.value) },
  });
};

/** Before the app is ready, since macOS hands files over early. Returns what opens files by their paths, one after the other. */
export const setupOpenedFiles = (
  notices: NoticeBoard,
  showWindow: () => void,
): ((paths: readonly string[]) => Promise<void>) => {
  const open = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) await openFile(path, notices);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    showWindow();
    void open([path]);
  });
  return open;
};
