/** The sentences of licence servers; `main/licence-servers` answers with these. Facts `host`: its name and port. */
import type { Sentence } from './sentence';

const askOperator =
  'Ask whoever runs the licence server; the protocol is described in docs/licence-status.openapi.json.';
const lookAtServer = 'Check that the licence server runs, and that its address and port are right.';

/** AC-7: there was no answer. */
const silentServers = {
  'server/refused': { what: 'Nothing answers at {{host}}: the connection was refused.', next: lookAtServer },
  'server/host-unknown': {
    what: 'No computer of the name {{host}} is known in this network.',
    next: 'Check the address for a slip, and that this computer is in the right network.',
  },
  'server/unreachable': {
    what: '{{host}} cannot be reached: {{reason}}.',
    next: 'Check this computer’s network, and the firewall between it and the licence server.',
  },
  'server/timeout': { what: '{{host}} did not answer within {{seconds}} seconds.', next: lookAtServer },
  'server/broken-off': { what: '{{host}} broke off in the middle of its answer.', next: lookAtServer },
  'server/no-tls': {
    what: '{{host}} speaks no TLS that is safe ({{reason}}).',
    next: 'Check the port: it has to be the one for HTTPS. Otherwise renew the server’s software.',
  },
  'server/certificate-unknown': {
    what: 'Nobody whom this computer trusts vouches for the certificate of {{host}}: {{reason}}.',
    next: 'Edit the licence server, compare the certificate’s fingerprint with the one on the server, and pin it.',
  },
  'server/certificate-other': {
    what: '{{host}} shows another certificate than the one that is pinned. Pinned: {{expected}}. Shown: {{got}}.',
    next: 'Ask whoever runs the server whether it was renewed. If so, compare the fingerprint and pin the new one; if not, somebody stands in between.',
  },
} satisfies Record<string, Sentence>;

/** AC-6: there was an answer, and no good one. */
const badAnswers = {
  'server/redirected': {
    what: '{{host}} sends on to another address (HTTP {{status}}). Coterm does not follow.',
    next: 'Enter the address at which the licence server itself answers.',
  },
  'server/token-refused': {
    what: '{{host}} does not accept the access token (HTTP {{status}}).',
    next: 'Edit the licence server and enter the access token that it expects.',
  },
  'server/answered-error': {
    what: '{{host}} answered with an error (HTTP {{status}}): {{said}}.',
    next: askOperator,
  },
  'server/too-large': {
    what: 'The answer of {{host}} is larger than the {{limitBytes}} bytes that are read.',
    next: askOperator,
  },
  'server/compressed': {
    what: 'The answer of {{host}} is compressed ({{encoding}}), which nobody asked for.',
    next: 'Turn compression off for this address at the server or the proxy before it.',
  },
  'server/malformed': {
    what: 'The answer of {{host}} is no licence status: {{reason}}.',
    next: askOperator,
  },
  'server/newer': {
    what: '{{host}} speaks version {{version}} of the protocol; this Coterm speaks version 1.',
    next: 'Update Coterm.',
  },
  'server/other-purpose': {
    what: '{{host}} answers for {{got}}, and was asked for {{expected}}.',
    next: 'Enter the address of the server for {{expected}} there.',
  },
  'server/repeats-token': {
    what: '{{host}} repeats the access token in its answer. The answer was thrown away.',
    next: 'Ask whoever runs the server to mend that, and to give out a new token.',
  },
} satisfies Record<string, Sentence>;

const listRefusals = {
  'server/no-reading': {
    what: 'No reading of this licence server is kept yet.',
    next: 'Check the server now, or import a snapshot as a file.',
  },
  'server/list-not-kept': {
    what: 'The list of used licences of that time is not kept any more.',
    next: 'Lists are kept for 90 days, and the newest always. The figures of the reading stand.',
  },
  'server/list-damaged': {
    what: 'The kept list of used licences is damaged.',
    next: 'Check the server again: a list that is there is asked for anew.',
  },
  'server/no-list': {
    what: 'The reading came without a list of used licences.',
    next: 'Ask whoever runs the server to answer for used licences too.',
  },
  'server/too-many-used': {
    what: '{{host}} lists more than {{most}} used licences; that many are not read.',
    next: askOperator,
  },
} satisfies Record<string, Sentence>;

const tokenRefusals = {
  'server-token/damaged': {
    what: 'The kept access token of this licence server cannot be read.',
    next: 'Edit the licence server and enter its access token again.',
  },
  'server-token/sealed-elsewhere': {
    what: 'The access token is sealed by the system for another user, computer or app.',
    next: 'Edit the licence server here and enter its access token again, or check it in the Coterm app of that user.',
  },
  'server-token/other-address': {
    what: 'The kept access token was entered for {{origin}}, and is sent nowhere else.',
    next: 'Edit the licence server and enter the access token for its new address.',
  },
  'server-token/no-keyring': {
    what: 'Nothing on this computer can protect an access token: there is no keyring of the system.',
    next: 'Set up a keyring (GNOME Keyring, KWallet) and start Coterm again.',
  },
} satisfies Record<string, Sentence>;

const checkRefusals = {
  'server/sample': {
    what: 'The sample portfolio asks no licence servers: there are none behind it.',
    next: 'Show your own register, and check there.',
  },
  'server/none': {
    what: 'Installation {{installation}} has no licence server.',
    next: 'Set one up on the installation’s page of Usage.',
  },
  'servers/not-active': {
    what: 'Licence servers that gave no good answer: {{count}} of {{total}}.',
    next: 'Each says why; an open Coterm asks them again by itself.',
  },
  'usage/readings-damaged': {
    what: 'Lines of the readings in usage/readings/{{fileName}} that cannot be read: {{count}}. They are left out.',
    next: 'Restore a backup if they are needed; new readings are kept all the same.',
  },
  'usage/list-damaged': {
    what: 'The list of used licences usage/used/{{fileName}} is missing or damaged.',
    next: 'Check the licence servers again, or restore a backup if it is an older list that is needed.',
  },
  'usage/write-failed': {
    what: 'The reading could not be saved: {{reason}}.',
    next: 'Make room or give access; Coterm asks the server again by itself.',
  },
} satisfies Record<string, Sentence>;

export const serverRefusals = {
  ...silentServers,
  ...badAnswers,
  ...listRefusals,
  ...tokenRefusals,
  ...checkRefusals,
};
