/** The workspace that the app opens: `--workspace DIR` on its command line, else the same as for the other hosts. */
import { resolve } from 'node:path';
import { defaultWorkspaceFolder } from '../workspace/default-workspace-folder';

const optionName = '--workspace';

/** Chromium takes the same line and adds to it, so unknown words are passed over. */
export const workspaceFolderOf = (line: readonly string[]): string => {
  const index = line.findIndex((word) => word === optionName || word.startsWith(`${optionName}=`));
  const word = line[index];
  if (word === undefined) return defaultWorkspaceFolder();
  const given = word === optionName ? line[index + 1] : word.slice(optionName.length + 1);
  return given ? resolve(given) : defaultWorkspaceFolder();
};
