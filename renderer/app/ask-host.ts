/** The first question to the host: who it is, and which workspace it shows. */
import type { Answer } from '../../contract/ipc';
import { refuse } from '../../domain/result';
import { connectDesktop, desktop } from '../desktop';

/** Never throws; `window/host-unreachable` where there is no host. */
export const askHost = async (): Promise<Answer<'app.info'>> => {
  try {
    connectDesktop();
  } catch {
    return refuse('window/host-unreachable');
  }
  return desktop.invoke('app.info', {});
};
