/** Asks the host as the first thing of all: it answers while the rest of the window is still being evaluated. */
import { earlySocket } from './early-socket';
import { askHost } from './ask-host';

export const hostSaid = askHost(earlySocket);
