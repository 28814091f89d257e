/** The sentences of the window's own refusals: they have to be here when nothing more can be fetched. */
import type { Sentence } from './sentence';

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
