/** The sentences of the hosts, of what they are asked, and of the window's connection to them. */
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

/** Codes that the window itself answers with. */
export const windowRefusals = {
  'window/host-unreachable': {
    what: 'The window has lost its connection to Coterm.',
    next: 'Wait a moment for it to reconnect; if it does not, start Coterm again.',
  },
  'window/serials-incomplete': {
    what: 'The serials of {{docId}} are not all there.',
    next: 'Open the window again. If it stays, run coterm doctor: it names files that are missing or damaged.',
  },
  'window/serials-failed': {
    what: 'The serials could not be stored in this window: {{reason}}.',
    next: 'Nothing of the register is lost. Open the window again.',
  },
  'window/ledger-incomplete': {
    what: 'Coterm sent {{done}} of {{total}} events of the ledger and then no more.',
    next: 'Reload the window; if it stays, run coterm doctor.',
  },
  'window/register-failed': {
    what: 'The register could not be built in this window: {{reason}}.',
    next: 'Reload the window. The ledger itself is untouched.',
  },
  'window/answer-invalid': {
    what: 'Coterm answered {{channel}} in a shape that this window does not know.',
    next: 'Reload the window, so that both are of one version.',
  },
} satisfies Record<string, Sentence>;
