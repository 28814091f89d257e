import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { workspaceFolderOf } from '../../../main/electron/workspace-folder';
import { defaultWorkspaceFolder } from '../../../main/workspace/default-workspace-folder';

it.each([
  [['electron', '.', '--workspace', 'w'], resolve('w')],
  [['electron', '.', '--workspace=/w', '--no-sandbox'], resolve('/w')],
  [['electron', '.', '--workspace'], defaultWorkspaceFolder()],
  [['electron', '.', '--disable-gpu', 'a.ilf'], defaultWorkspaceFolder()],
])('the app opens the workspace of %j', (line, folder) => {
  expect(workspaceFolderOf(line)).toBe(folder);
});
