import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultWorkspaceFolder } from '../../../main/workspace/default-workspace-folder';

describe('the workspace folder that nobody named', () => {
  it.each([
    ['linux', {}, join('/home/a', '.local', 'share', 'Coterm', 'workspace')],
    ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'Coterm', 'workspace')],
    ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'Coterm', 'workspace')],
    ['win32', { APPDATA: 'R:/roaming' }, join('R:/roaming', 'Coterm', 'workspace')],
    ['win32', {}, join('/home/a', 'AppData', 'Roaming', 'Coterm', 'workspace')],
    ['linux', { COTERM_WORKSPACE: '/mine' }, '/mine'],
  ] as const)('on %s with %j is %s', (platform, environment, folder) => {
    expect(defaultWorkspaceFolder(environment, platform, '/home/a')).toBe(folder);
  });
});
