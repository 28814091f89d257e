/** Where the workspace is kept when nobody names a folder: the platform's own place for an app's data. */
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const dataFolder = (environment: Environment, platform: NodeJS.Platform, home: string): string => {
  if (platform === 'win32') return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
};

/** `COTERM_WORKSPACE`, else `Coterm/workspace` in the platform's data folder. Electron, browser host and command line agree on it. */
export const defaultWorkspaceFolder = (
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => environment['COTERM_WORKSPACE'] || join(dataFolder(environment, platform, home), 'Coterm', 'workspace');
