/** Finds an installed Chrome, Edge or Chromium that can show an address as an app, without an address line. */
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The computer as this file sees it. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: Environment;
  readonly home: string;
  readonly isRoot: boolean;
}

export const thisComputer = (): Computer => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
});

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
] as const;

const macPaths = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
] as const;

const windowsPaths = [
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
] as const;

const across = (folders: readonly (string | undefined)[], names: readonly string[]): readonly string[] =>
  names.flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])));

const usualPlaces = ({ platform, environment, home }: Computer): readonly string[] => {
  if (platform === 'darwin') return across(['/Applications', join(home, 'Applications')], macPaths);
  if (platform === 'win32') {
    return across(
      [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']],
      windowsPaths,
    );
  }
  return across((environment['PATH'] ?? '').split(delimiter), linuxNames);
};

const isExecutable = async (file: string): Promise<boolean> => {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** `CHROME_PATH` first, then the platform's usual places; `null` where there is none. */
export const findInstalledBrowser = async (computer: Computer): Promise<string | null> => {
  const chosen = computer.environment['CHROME_PATH'];
  for (const place of [...(chosen ? [chosen] : []), ...usualPlaces(computer)]) {
    if (await isExecutable(place)) return place;
  }
  return null;
};

/** Why no window can be opened from here, whatever is installed; `null` when one can. */
export const whyNoWindow = ({ platform, environment, isRoot }: Computer): string | null => {
  if (platform === 'win32' || platform === 'darwin') return null;
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return 'this computer shows no display here';
  return isRoot ? 'browsers do not start for the root user' : null;
};
