/** The sentences of the hosts, and of what they are asked. */
import type { Sentence } from './sentence';

/** Codes of hosts and the contract. */
export const hostRefusals = {
  'message/invalid': {
    what: 'The request does not have the right shape at {{path}}: {{reason}}.',
    next: 'Correct the field and try again.',
  },
  'message/refused': {
    what: 'The request came from a window that is not Coterm’s.',
    next: 'Open Coterm again from its own address.',
  },
  'host/port-taken': {
    what: 'Port {{port}} of this computer is taken by another program, or by Coterm with another workspace.',
    next: 'Close that one, or choose another port: `--port 4471`.',
  },
  'host/port-forbidden': {
    what: 'The system does not let Coterm listen on port {{port}}.',
    next: 'Choose a port above 1023: `--port 4471`.',
  },
  'host/no-address': {
    what: '{{host}} is no address of this computer.',
    next: 'Name an address or a name that this computer has.',
  },
  'host/window-missing': {
    what: 'The window’s files are not there, so there is nothing to serve.',
    next: 'In a checkout run `npm run build` first; otherwise install Coterm again.',
  },
  'host/failed': {
    what: 'Something in Coterm itself went wrong. Nothing was changed.',
    next: 'Try again; if it stays, restart Coterm.',
  },
} satisfies Record<string, Sentence>;
