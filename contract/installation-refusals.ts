/** Sentences for what the rules refuse about IDIS parts, installations, their serials and orders (ID-1 to ID-10). */
import type { DomainRefusalCode } from '../domain/refusal-codes';
import type { Sentence } from './sentence';

type Area = 'part' | 'installation' | 'installation-order' | 'confirmation' | 'serial';
type InstallationCode = Extract<DomainRefusalCode, `${Area}/${string}`>;

export const installationRefusals: Record<InstallationCode, Sentence> = {
  'part/exists': {
    what: 'The catalogue has this part as {{part}} already, in other capitals.',
    next: 'Change {{part}}, or choose another number.',
  },
  'part/unknown': {
    what: 'The catalogue has no part {{part}} on that day.',
    next: 'Check the part number, or enter the part in the catalogue first.',
  },
  'part/withdrawn': {
    what: 'Part {{part}} has been offered no longer since {{on}}.',
    next: 'Order another part; installations that hold it keep it.',
  },
  'part/of-itself': {
    what: 'Part {{part}} names itself among what it contains, needs or counts as.',
    next: 'Name another part, or leave that field empty.',
  },
  'part/pack': {
    what: 'Part {{part}} would be a pack where a single part is asked for.',
    next: 'Name the parts that the pack contains; a pack contains no packs and nothing needs one.',
  },
  'part/other-family': {
    what: 'Part {{part}} is not of the family {{family}}.',
    next: 'Name parts of one family; the family of a part never changes.',
  },
  'part/twice': {
    what: 'The pack {{part}} names {{content}} twice.',
    next: 'Name it once, with the quantity of both.',
  },
  'part/in-pack': {
    what: 'Part {{part}} is contained in the pack {{pack}}, which is still offered.',
    next: 'Withdraw the pack first, or change what it contains.',
  },
  'part/no-term': {
    what: 'Part {{part}} never ends, so it cannot end on {{expiresOn}}.',
    next: 'Leave the end out; only subscriptions have one (ID-10).',
  },
  'part/ends-before': {
    what: 'Part {{part}} would have ended on {{expiresOn}}, before it was confirmed on {{on}}.',
    next: 'Check the end of the term and the date of the confirmation (ID-10).',
  },
  'part/needs': {
    what: 'Part {{part}} needs {{needs}}: {{required}} are required, and {{there}} are held or ordered.',
    next: 'Order as many of {{needs}} as are missing, or fewer of {{part}} (ID-8).',
  },
  'part/too-few-held': {
    what: 'The installation holds {{available}} of part {{part}}; {{quantity}} were to be replaced.',
    next: 'Replace as many as it holds; add the rest without replacing anything.',
  },
  'installation/unknown': {
    what: 'There is no such installation on that day.',
    next: 'Check the date, or create the installation first.',
  },
  'installation/exists': {
    what: 'The installation {{name}} has this id already.',
    next: 'Choose another id; ids of installations are used up for ever.',
  },
  'installation/archived': {
    what: 'The installation {{name}} is archived.',
    next: 'Restore it from the archive first.',
  },
  'installation/not-archived': { what: 'The installation {{name}} is not archived.', next: 'Nothing to do.' },
  'installation/not-new': {
    what: 'The order is for a new installation, but {{name}} has a serial already, or waits for one.',
    next: 'State it as an existing installation and quote its serial (ID-1, ID-3).',
  },
  'installation-order/exists': {
    what: 'The IDIS order {{number}} is in the register already.',
    next: 'Open it under Orders, or give the new one another id.',
  },
  'installation-order/unknown': {
    what: 'There is no such IDIS order on that day.',
    next: 'Check the date, or place the order again.',
  },
  'installation-order/cancelled': {
    what: 'The IDIS order {{number}} was cancelled on {{on}}.',
    next: 'Undo the cancellation in the history of its installation first.',
  },
  'installation-order/confirmed': {
    what: 'The IDIS order {{number}} has its confirmation already.',
    next: 'Open that confirmation; record a further one without the order if it brings something new.',
  },
  'installation-order/other-installation': {
    what: 'The IDIS order {{number}} is for the installation {{name}}.',
    next: 'Record the confirmation there, or name the order that it answers.',
  },
  'installation-order/territory': {
    what: 'No agreement of the partner in force on {{on}} covers {{territory}}, where the licences are sold.',
    next: 'Record the agreement that covers it, or place the order with a reason for doing without it (LP-17).',
  },
  'confirmation/exists': {
    what: 'This confirmation is in the register already, or was once.',
    next: 'Nothing to do; open the installation to see it.',
  },
  'serial/missing': {
    what: 'An order for the existing installation {{name}} quotes its {{family}} serial; the current one is {{current}}.',
    next: 'Quote {{current}} in the order (ID-3, ID-5).',
  },
  'serial/awaited': {
    what: 'The {{family}} serial of {{name}} is still to come: the IDIS order {{number}} waits for its confirmation.',
    next: 'Record that confirmation first, or cancel that order (ID-3).',
  },
  'serial/not-recorded': {
    what: 'An order for an existing installation quotes its serial, and none of {{name}} is recorded.',
    next: 'Record its serial first, or state it as a new installation (ID-3).',
  },
  'serial/superseded': {
    what: 'The serial {{serial}} is superseded; the current one of {{name}} is {{current}}.',
    next: 'Quote {{current}} in the order (ID-5, ID-7).',
  },
  'serial/foreign': {
    what: 'The serial {{serial}} belongs to the installation {{owner}}, not to {{name}}.',
    next: 'Choose the installation {{owner}}, or quote the serial of {{name}}.',
  },
  'serial/other-family': {
    what: 'The serial {{serial}} is one of {{family}}; a serial of {{asked}} is asked for.',
    next: 'Name the serial of the right licence family: each has its own (ID-6).',
  },
  'serial/other-part': {
    what: 'The serial {{serial}} is for {{part}}; a serial for {{asked}} is asked for.',
    next: 'Name the serial of the right part; the policy says that each has its own (ID-6).',
  },
  'serial/unknown': {
    what: 'No installation has or had the serial {{serial}}.',
    next: 'Check how it is written, or record it with its installation first.',
  },
  'serial/unexpected': {
    what: 'The order is for a new installation, but quotes the serial {{serial}}.',
    next: 'Leave the serial out; the vendor makes one and confirms it (ID-2). For more licences of a system that has one, state an existing installation.',
  },
  'serial/changed': {
    what: 'The {{family}} serial stays the same for all updates: it is {{current}}, and {{serial}} was confirmed.',
    next: 'Compare the confirmation with the installation; ask the vendor if it names another serial (ID-6).',
  },
  'serial/not-new': {
    what: 'The serial {{serial}} is not new to the installation; every update of {{family}} licences brings a new one.',
    next: 'Type the new serial as the confirmation names it (ID-7). A confirmation that was recorded before needs nothing.',
  },
  'serial/taken': {
    what: 'The serial {{serial}} belongs to the installation {{name}}.',
    next: 'Compare it with the confirmation: a serial belongs to one installation.',
  },
  'serial/twice': {
    what: 'Two serials are named for {{family}}.',
    next: 'Name one serial for each licence family, or for each part where the policy says so.',
  },
  'serial/recorded': {
    what: 'The installation {{name}} has the {{family}} serial {{current}} already.',
    next: 'Record a confirmation for what came later, or undo what recorded the serial.',
  },
  'serial/not-confirmed': {
    what: 'The confirmation brings {{family}} licences, but names no serial for them.',
    next: 'Type the serial as the confirmation names it: it is new for a new installation and for every VAI update (ID-2, ID-7).',
  },
};
