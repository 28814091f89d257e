/** The first question to the host: who it is, and which workspace it shows. */
import type { Answer } from '../../contract/ipc';
import { refuse } from '../../domain/result';
import { connectDesktop, desktop, type EarlySocket } from '../desktop';

/** Over the socket that was opened before, if there is one. Never throws; `window/host-unreachable` where there is no host. */
export const askHost = async (early: EarlySocket | null = null): Promise<Answer<'app.info'>> => {
  try {
    connectDesktop(early);
  } catch {
    return refuse('window/host-unreachable');
  }
  return desktop.invoke('app.info', {});
};
