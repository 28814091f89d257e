/** Starts the browser host, or finds the one that serves the workspace already. */
import { done, refuse, type Result } from '../../domain/result';
import { openHost, type HostParts, type OpenHost } from '../open-host';
import { findRunningHost, type RunningHost } from './running-host';
import { serveWorkspace, type ServedWorkspace } from './serve-workspace';

export interface StartParts extends Omit<HostParts, 'host'> {
  /** 0 for any free port. */
  readonly port: number;
  /** Folder of the built window, `null` when it was not built. */
  readonly windowFolder: string | null;
}

export type Started =
  | { readonly kind: 'running'; readonly host: RunningHost; readonly folder: string }
  | { readonly kind: 'started'; readonly host: ServedWorkspace; readonly folder: string };

/** How often the one that is just starting is looked for before the workspace counts as taken by something else. */
const looks = 10;
const betweenLooksMs = 200;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Two starts at once: the one that came second waits for the first to answer. */
const lookAgain = async (folder: string): Promise<RunningHost | null> => {
  for (let look = 0; look < looks; look += 1) {
    const running = await findRunningHost(folder);
    if (running !== null) return running;
    await pause(betweenLooksMs);
  }
  return null;
};

const serve = async (opened: OpenHost, windowFolder: string, parts: StartParts): Promise<Result<Started>> => {
  const { answer, greetings, folder } = opened;
  const { port, notices } = parts;
  const served = await serveWorkspace({ workspaceFolder: folder, windowFolder, port, answer, notices, greetings });
  if (!served.ok) {
    await opened.close();
    return served;
  }
  const close = async (): Promise<void> => {
    await served.value.close();
    await opened.close();
  };
  return done({ kind: 'started', folder, host: { ...served.value, close } });
};

/** Errors: `host/window-missing`, `host/port-taken`, `host/port-forbidden`, and those of `openWorkspace`. */
export const startBrowserHost = async (parts: StartParts): Promise<Result<Started>> => {
  const { workspaceFolder: folder, windowFolder } = parts;
  const running = await findRunningHost(folder);
  if (running !== null) return done({ kind: 'running', host: running, folder });
  if (windowFolder === null) return refuse('host/window-missing');
  const opened = await openHost({ ...parts, host: 'browser' });
  if (opened.ok) return serve(opened.value, windowFolder, parts);
  if (opened.error.code !== 'workspace/in-use') return opened;
  const first = await lookAgain(folder);
  return first === null ? opened : done({ kind: 'running', host: first, folder });
};
