/**
 * The one place where a refusal's code becomes a sentence: what happened, and what to do next.
 * `{{fact}}` is filled in by i18next from the refusal's own facts. The command line prints `what`; the screens add `next`.
 */
import type { DomainRefusalCode } from '../domain/refusal-codes';
import { activationFileRefusals, activationRefusals } from './activation-refusals';
import { alertRefusals } from './alert-refusals';
import { backupRefusals } from './backup-refusals';
import { signedFileRefusals } from './file-refusals';
import { catalogueRefusals } from './catalogue-refusals';
import { customerRefusals } from './customer-refusals';
import { orderCheckRefusals } from './installation-order/order-check-refusals';
import { hostRefusals } from './host-refusals';
import { installationRefusals } from './installation-refusals';
import { jsonRefusals } from './json-refusals';
import { keyAndTrustRefusals } from './key-refusals';
import { licenceStatusRefusals } from './licence-status-refusals';
import { mailRefusals, orderExportRefusals, printRefusals } from './mail-refusals';
import { orderRefusals } from './order-refusals';
import { quoteRefusals } from './quote-refusals';
import { registerRefusals } from './register-refusals';
import { renewalRefusals } from './renewal-refusals';
import type { Sentence } from './sentence';
import { siteRefusals } from './site-refusals';
import { serverRefusals } from './server-refusals';
import { signedTransferRefusals, transferRefusals } from './transfer-refusals';
import { licensingRefusals } from './licensing-refusals';
import { windowRefusals } from './window-refusals';
import { workspaceRefusals } from './workspace-refusals';

const domainRefusals: Record<DomainRefusalCode, Sentence> = {
  'pool/before-creation': {
    what: 'Pool {{pool}} was created on {{createdOn}}; {{on}} is before that.',
    next: 'Choose the day of its creation or a later one, or correct the day on which the pool was created.',
  },
  'pool/unknown': {
    what: 'There is no pool {{pool}} on that day.',
    next: 'Check the pool’s id and the date, or create the pool first.',
  },
  'pool/exists': {
    what: 'A pool {{pool}} exists already, or existed once.',
    next: 'Choose another id; ids of pools are used up for ever.',
  },
  'pool/archived': { what: 'Pool {{pool}} is archived.', next: 'Restore it from the archive first.' },
  'pool/not-archived': { what: 'Pool {{pool}} is not archived.', next: 'Nothing to do.' },
  'pool/not-commenced': {
    what: 'The SUP of pool {{pool}} has not started yet, so there is nothing to renew.',
    next: 'Record the first activation, or wait until the activation window ends.',
  },
  'pool/no-sup': { what: 'Pool {{pool}} has no licences with SUP.', next: 'Add perpetual licences first.' },
  'pool/too-few-licences': {
    what: 'Of pool {{pool}}, {{available}} can still be activated; {{quantity}} asked for.',
    next: 'Activate fewer, or add licences first.',
  },
  'pool/too-few-activated': {
    what: 'Of pool {{pool}}, {{activated}} licences are activated; {{quantity}} were to be free again.',
    next: 'Name at most as many as are activated.',
  },
  'pool/sup-suspended': {
    what: 'The SUP of pool {{pool}} is suspended: it ended more than a year ago, on {{ssed}}.',
    next: 'Renew the pool first; a suspended pool takes no licences with SUP.',
  },
  'pool/sup-lapsed': {
    what: 'The SUP of pool {{pool}} lapsed on {{ssed}}, and the policy refuses licences for lapsed pools.',
    next: 'Renew the pool first.',
  },
  'lot/exists': { what: 'Pool {{pool}} has or had a lot {{lot}} already.', next: 'Choose another name for the lot.' },
  'lot/unknown': { what: 'Pool {{pool}} has no lot {{lot}}.', next: 'Choose one of the lots in the pool.' },
  'lot/too-few-licences': {
    what: 'Of what the pool or its lot holds, {{available}} can leave; {{quantity}} asked for.',
    next: 'Take fewer, or from another lot.',
  },
  'transfer/exists': {
    what: 'A transfer {{transfer}} exists already.',
    next: 'Choose another number for the transfer.',
  },
  'transfer/unknown': {
    what: 'No licences are in transit under transfer {{transfer}}.',
    next: 'Check the number; a transfer is received once.',
  },
  ...signedTransferRefusals,
  'release/exists': { what: 'Release {{release}} was launched already.', next: 'Nothing to do.' },
  'release/unknown': {
    what: 'Release {{release}} has not been launched on that day.',
    next: 'Record its launch first.',
  },
  'document/known': {
    what: 'This file was imported before. There is nothing to do.',
    next: 'Open the pool to see it.',
  },
  'document/conflict': {
    what: 'Licence file {{id}} revision {{revision}} is in the register with other content.',
    next: 'Ask the issuer for a file with a higher revision that names what it supersedes.',
  },
  'document/unknown': {
    what: 'The document {{docId}} is missing from this workspace.',
    next: 'Import the file again, or restore a backup.',
  },
  ...activationRefusals,
  ...customerRefusals,
  'goal/too-far': {
    what: 'No {{years}} years of SUP bring pool {{pool}} to {{date}}.',
    next: 'Choose an earlier date.',
  },
  ...renewalRefusals,
  ...catalogueRefusals,
  ...orderRefusals,
  ...installationRefusals,
  ...siteRefusals,
  ...alertRefusals,
  ...licensingRefusals,
  ...quoteRefusals,
  'event/exists': { what: 'This event is in the ledger already.', next: 'Nothing to do.' },
  'event/unknown': { what: 'There is no such step in the history.', next: 'Reload the page and try again.' },
  'event/withdrawn': {
    what: 'This step was undone or corrected before.',
    next: 'Look at the pool’s history, with what was undone.',
  },
  'event/stands-in-the-way': { what: 'Later steps build on this: {{standing}}.', next: 'Undo those first.' },
};

const scenarioRefusals = {
  'scenario/unreadable': {
    what: 'The scenario cannot be read: {{reason}}.',
    next: 'Check the file’s name and that it holds JSON.',
  },
  'scenario/invalid': {
    what: 'The scenario is not valid at {{path}}: {{reason}}.',
    next: 'Mend the place named and run it again.',
  },
} satisfies Record<string, Sentence>;

const draftRefusals = {
  'draft/invalid': {
    what: 'The changes are not valid at {{path}}: {{reason}}.',
    next: 'Mend the place named; docs/changes.md says what each kind of change takes.',
  },
} satisfies Record<string, Sentence>;

/** Wrong use of the command line (exit code 2); `main/commands` answers with these. */
const usageRefusals = {
  'usage/no-command': { what: 'No command was given.', next: 'Run `coterm --help` for the list of commands.' },
  'usage/unknown-command': {
    what: 'There is no command {{command}}.',
    next: 'Run `coterm --help` for the list of commands.',
  },
  'usage/unknown-option': {
    what: 'There is no option {{option}} here.',
    next: 'Run the command with --help to see its options.',
  },
  'usage/option-value': {
    what: 'Option {{option}} needs a value, or was given one that it does not take.',
    next: 'Run the command with --help to see its options.',
  },
  'usage/missing-argument': {
    what: 'An argument is missing: {{argument}}.',
    next: 'Run the command with --help to see what it takes.',
  },
  'usage/date': {
    what: 'Option {{option}} takes a date written YYYY-MM-DD, not {{value}}.',
    next: 'Write a date such as 2025-01-31.',
  },
  'usage/ends-before': {
    what: 'The last day, {{to}} (--to), lies before the first, {{from}} (--from).',
    next: 'Give them the other way round, or leave one of them out.',
  },
  'usage/too-many-arguments': {
    what: 'There is one argument too many: {{argument}}.',
    next: 'Run the command with --help to see what it takes.',
  },
} satisfies Record<string, Sentence>;

/** Codes of the fields of a dialog; the sentence stands under the field. */
const fieldRefusals = {
  'field/required': { what: 'Fill this in.', next: 'Type a value.' },
  'field/not-whole': { what: '“{{typed}}” is not a whole number.', next: 'Type digits only, such as 12.' },
  'field/below-one': { what: 'At least 1.', next: 'Type 1 or more.' },
  'field/above-most': { what: 'At most {{most}}.', next: 'Type {{most}} or less.' },
  'field/not-a-date': {
    what: '“{{typed}}” is not a day of the calendar.',
    next: 'Type a date such as 6 Aug 2025 or 2025-08-06.',
  },
  'field/not-a-price': {
    what: '“{{typed}}” is not an amount.',
    next: 'Type an amount such as 249.50.',
  },
  'field/not-an-email': {
    what: '“{{typed}}” is not an e-mail address.',
    next: 'Type an address such as anna.berg@port.example.',
  },
  'field/not-a-server-address': {
    what: '“{{typed}}” is not the address of a licence server: https, or http on this computer alone.',
    next: 'Type an address such as https://licences.port.example:8443, without a user name, ? or #.',
  },
  'field/not-a-token': {
    what: 'An access token has no blanks, and no letters beyond ASCII.',
    next: 'Copy it again, without what stands around it.',
  },
  'field/not-a-phone': {
    what: '“{{typed}}” is not a phone number.',
    next: 'Type digits, such as +49 40 1234 567.',
  },
  'field/before': {
    what: 'Not before {{earliest}}, when the pool was created.',
    next: 'Choose that day or a later one.',
  },
  'field/before-start': {
    what: 'Not before {{earliest}}, its first day.',
    next: 'Choose that day or a later one.',
  },
  'field/before-signature': {
    what: 'Not before {{earliest}}, the day of the signature.',
    next: 'Choose that day or a later one.',
  },
  'field/after': { what: 'Not after today, {{latest}}.', next: 'Choose today or an earlier day.' },
  'field/not-after-today': { what: 'Only a day after today.', next: 'Choose a later day.' },
  'field/not-lead-days': {
    what: '“{{typed}}” is not a list of days.',
    next: 'Type whole numbers from 0 to 3650, at most 12 of them, such as 90, 30, 7; leave it empty to be told once it has ended.',
  },
  'field/not-an-amount': {
    what: '“{{typed}}” is not an amount in {{currency}}.',
    next: 'Type digits with the decimals of the currency, such as 249.50.',
  },
  'field/not-a-percentage': {
    what: '“{{typed}}” is not a percentage from 0 to 100.',
    next: 'Type a number with at most two decimals, such as 12.5.',
  },
  'field/not-a-currency': {
    what: '“{{typed}}” is not the code of a currency.',
    next: 'Type three letters, such as EUR.',
  },
  'field/not-a-version': {
    what: '“{{typed}}” is not a product version.',
    next: 'Type numbers with dots, such as 24.10.',
  },
  'field/version-taken': {
    what: 'There are levels from version {{version}} already.',
    next: 'Change those, or type another version.',
  },
  'field/level-twice': { what: 'Level {{level}} stands here twice.', next: 'Give each level a number of its own.' },
  'field/too-long': { what: 'At most {{most}} characters.', next: 'Shorten it.' },
  'field/same-pool': { what: 'The licences are in that pool already.', next: 'Choose another pool.' },
  'field/no-activation': {
    what: 'Nothing has been activated in this pool, so no activation can be moved.',
    next: 'Add a step that activates licences instead.',
  },
  'field/signed-activation': {
    what: 'The first activation came with a file, which is kept as it was received.',
    next: 'Put the file right and import it again.',
  },
  'field/unchanged': { what: 'Nothing is different yet.', next: 'Change a value.' },
} satisfies Record<string, Sentence>;

export const refusals = {
  ...domainRefusals,
  ...scenarioRefusals,
  ...draftRefusals,
  ...orderCheckRefusals,
  ...jsonRefusals,
  ...signedFileRefusals,
  ...activationFileRefusals,
  ...licenceStatusRefusals,
  ...keyAndTrustRefusals,
  ...transferRefusals,
  ...workspaceRefusals,
  ...backupRefusals,
  ...serverRefusals,
  ...registerRefusals,
  ...mailRefusals,
  ...printRefusals,
  ...orderExportRefusals,
  ...usageRefusals,
  ...hostRefusals,
  ...windowRefusals,
  ...fieldRefusals,
};

export type RefusalCode = keyof typeof refusals;
