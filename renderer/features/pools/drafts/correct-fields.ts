/** Which facts of a change can be corrected, and how each is typed and read. */
import type { Change, ChangeKind } from '../../../../domain/ledger/change';
import { MANDATORY_SUP_MONTHS } from '../../../../domain/policy/policy';
import { done, type Result } from '../../../../domain/result';
import { formatDate } from '../../../ui/format-date';
import { isCivilDate } from '../../../../domain/calendar/civil-date';
import { readDate, readMonths, readName, readText, readWhole } from './read-fields';

const readers = {
  date: readDate,
  whole: readWhole,
  count: (typed: string): Result<number> => (typed.trim() === '0' ? done(0) : readWhole(typed)),
  months: readMonths,
  name: readName,
  text: readText,
  /** A name that may be left out. */
  optionalName: (typed: string): Result<string> => (typed.trim() === '' ? done('') : readName(typed)),
  flag: (typed: string): Result<boolean> => done(typed !== ''),
} satisfies Record<string, (typed: string) => Result<unknown>>;

export type FieldType = keyof typeof readers;

type Label =
  | 'pool'
  | 'name'
  | 'customer'
  | 'purchaseOrder'
  | 'createdOn'
  | 'on'
  | 'activatedOn'
  | 'quantity'
  | 'site'
  | 'lot'
  | 'product'
  | 'release'
  | 'supMonths'
  | 'statedDate'
  | 'subscriptionEnds'
  | 'joinedOn'
  | 'reason'
  | 'renewMonths'
  | 'renewedOn'
  | 'evaluation'
  | 'evaluatedBy'
  | 'note'
  | 'reference'
  | 'transfer'
  | 'takenFrom'
  | 'lossSite'
  | 'lossReason';

export interface CorrectField {
  /** The member of the change. */
  readonly member: string;
  readonly type: FieldType;
  /** Its name in the catalogue. */
  readonly label: Label;
}

const field = (member: string, type: FieldType, label: Label): CorrectField => ({ member, type, label });
const anyDay = [field('on', 'date', 'on')] as const;

const fieldsOfKind: Readonly<Partial<Record<ChangeKind, readonly CorrectField[]>>> = {
  'pool-created': [
    field('on', 'date', 'createdOn'),
    field('pool', 'name', 'pool'),
    field('name', 'text', 'name'),
    field('customer', 'text', 'customer'),
    field('purchaseOrder', 'text', 'purchaseOrder'),
  ],
  'lot-added': [
    field('quantity', 'whole', 'quantity'),
    field('product', 'name', 'product'),
    field('release', 'optionalName', 'release'),
    field('lot', 'name', 'lot'),
    field('on', 'date', 'joinedOn'),
  ],
  'licences-activated': [
    field('quantity', 'whole', 'quantity'),
    field('on', 'date', 'activatedOn'),
    field('site', 'text', 'site'),
  ],
  'licences-removed': [
    field('quantity', 'whole', 'quantity'),
    field('on', 'date', 'on'),
    field('lot', 'optionalName', 'takenFrom'),
    field('reason', 'text', 'reason'),
  ],
  'activation-lost': [
    field('quantity', 'whole', 'quantity'),
    field('on', 'date', 'on'),
    field('site', 'name', 'lossSite'),
    field('reason', 'name', 'lossReason'),
  ],
  'licences-received': [field('on', 'date', 'on'), field('pool', 'name', 'pool')],
  'transfer-accepted': [field('on', 'date', 'on'), field('pool', 'name', 'pool')],
  'sup-renewed': [
    field('months', 'months', 'renewMonths'),
    field('on', 'date', 'renewedOn'),
    field('evaluation', 'flag', 'evaluation'),
  ],
  'evaluation-recorded': [field('by', 'name', 'evaluatedBy'), ...anyDay, field('note', 'text', 'note')],
  'trade-in-offered': [field('reference', 'text', 'reference'), ...anyDay, field('note', 'text', 'note')],
  'subscription-renewed': [field('expiresOn', 'date', 'subscriptionEnds'), field('on', 'date', 'renewedOn')],
  'customer-renamed': [field('to', 'name', 'customer'), ...anyDay],
  'customers-merged': [field('into', 'name', 'customer'), ...anyDay],
  'licences-assigned': [field('quantity', 'count', 'quantity'), ...anyDay],
  'pool-described': [field('name', 'text', 'name'), field('customer', 'text', 'customer'), ...anyDay],
};

/** How a lot's end is said: a stated date, a subscription's last day, or months. */
const endOfLot = (change: Extract<Change, { kind: 'lot-added' }>): CorrectField => {
  if (change.expiresOn !== undefined) return field('expiresOn', 'date', 'subscriptionEnds');
  if (change.supExpiresOn !== undefined) return field('supExpiresOn', 'date', 'statedDate');
  return field('supMonths', 'months', 'supMonths');
};

/** The fields of the dialog; a change of any other kind has its day at least. */
export const correctFieldsOf = (change: Change): readonly CorrectField[] => {
  const fields = fieldsOfKind[change.kind] ?? anyDay;
  if (change.kind === 'lot-added') return [...fields, endOfLot(change)];
  return change.kind === 'licences-removed' && change.transfer !== undefined
    ? fields.map((each) => (each.member === 'reason' ? field('transfer', 'name', 'transfer') : each))
    : fields;
};

export const readField = (type: FieldType, typed: string): Result<unknown> => readers[type](typed);

/** LP-4: a lot that says nothing has the mandatory year. */
const unsaid: Readonly<Record<string, unknown>> = { supMonths: MANDATORY_SUP_MONTHS };

const typedText = (value: unknown): string => {
  if (value === undefined || value === false) return '';
  return isCivilDate(value) ? formatDate(value) : String(value);
};

/** What the fields show at first: the change as it stands. */
export const typedFieldsOf = (change: Change): Readonly<Record<string, string>> => {
  const members: Readonly<Record<string, unknown>> = { ...change };
  return Object.fromEntries(
    correctFieldsOf(change).map(({ member }) => [member, typedText(members[member] ?? unsaid[member])]),
  );
};
