/** Makes the change of what is typed, or says of each field what it lacks. */
import type { MailPreview } from '../../../contract/mail-messages';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { SerialScope } from '../../../domain/installation/scope';
import type { ChangeOf } from '../../../domain/ledger/change';
import type { Register } from '../../../domain/ledger/register';
import { serialStays } from '../../../domain/part/part';
import { done, refuse, type Refusal, type Result } from '../../../domain/result';
import { readWhole } from '../pools';
import {
  currentIn,
  installationOf,
  orderOf,
  scopeKey,
  scopesAsked,
  serialIn,
  type ConfirmationForm,
} from './confirmation-form';

/** As the window sends it: the host adds the mail. */
export type ConfirmationChange = Omit<ChangeOf<'installation-order-confirmed'>, 'mail'>;
/** By field: `on`, `serial VAI`, `quantity 0`. */
export type ConfirmationErrors = Readonly<Record<string, Refusal>>;
export type ConfirmationDraft =
  | { readonly ok: true; readonly change: ConfirmationChange }
  | { readonly ok: false; readonly errors: ConfirmationErrors };

const LONGEST_SERIAL = 200;
const LONGEST_NOTE = 10_000;
const MOST_OF_A_PART = 10_000_000;

export const serialField = (scope: SerialScope): string => `serial ${scopeKey(scope)}`;

const readDay = (day: CivilDate | null, today: CivilDate): Result<CivilDate> => {
  if (day === null) return refuse('field/required');
  return day > today ? refuse('field/after', { latest: today }) : done(day);
};

const readShort = (typed: string, most: number): Result<string> =>
  typed.trim().length > most ? refuse('field/too-long', { most }) : done(typed.trim());

/** A scope that has a serial which stays need not say it again. */
const readSerial = (typed: string, isNeeded: boolean): Result<string> =>
  typed.trim() === '' && isNeeded ? refuse('field/required') : readShort(typed, LONGEST_SERIAL);

interface Reading {
  readonly register: Register;
  readonly form: ConfirmationForm;
  readonly mail: MailPreview | null;
}

const serialsIn = ({ register, form, mail }: Reading) =>
  scopesAsked(register, form).map((scope) => {
    const isNeeded = form.lines.length > 0 && (!serialStays(scope.family) || currentIn(register, form, scope) === null);
    return { scope, read: readSerial(serialIn(register, form, mail, scope), isNeeded) };
  });

const readChosen = (id: string): Result<string> => (id === '' ? refuse('field/required') : done(id));

const linesIn = ({ form }: Reading) =>
  form.lines.map((line) => ({ line, part: readChosen(line.part), quantity: readWhole(line.quantity, MOST_OF_A_PART) }));

/** ID-4: of an installation that was there before. */
const isRevised = ({ register, form }: Reading): boolean => {
  const order = orderOf(register, form.order);
  if (order !== null) return order.installationIs === 'existing';
  return (installationOf(register, form.installation)?.serials.length ?? 0) > 0;
};

type FieldRead = readonly [string, Result<unknown>];

const serialReads = (reading: Reading): readonly FieldRead[] =>
  serialsIn(reading).map(({ scope, read }) => [serialField(scope), read]);

const lineReads = (reading: Reading): readonly FieldRead[] =>
  linesIn(reading).flatMap(({ part, quantity }, index): readonly FieldRead[] => [
    [`part ${String(index)}`, part],
    [`quantity ${String(index)}`, quantity],
  ]);

const fieldsOf = (reading: Reading): readonly FieldRead[] => [
  ['installation', readChosen(reading.form.installation)],
  ['on', readDay(reading.form.on, reading.register.asOf)],
  ['note', readShort(reading.form.note, LONGEST_NOTE)],
  ...serialReads(reading),
  ...lineReads(reading),
];

const errorsIn = (fields: readonly FieldRead[]): ConfirmationErrors =>
  Object.fromEntries(fields.flatMap(([field, read]) => (read.ok ? [] : [[field, read.error] as const])));

const valueOf = <Value>(result: Result<Value>, otherwise: Value): Value => (result.ok ? result.value : otherwise);

const changeOf = (reading: Reading, confirmation: string, on: CivilDate): ConfirmationChange => {
  const { form } = reading;
  const note = form.note.trim();
  return {
    kind: 'installation-order-confirmed',
    on,
    confirmation,
    installation: form.installation,
    ...(form.order === '' ? {} : { order: form.order }),
    revised: isRevised(reading),
    serials: serialsIn(reading).flatMap(({ scope, read }) => {
      const serial = valueOf(read, '');
      const { family, part } = scope;
      return serial === '' ? [] : [{ family, ...(part === null ? {} : { part }), serial }];
    }),
    lines: linesIn(reading).map(({ line, quantity }) => ({
      part: line.part,
      quantity: valueOf(quantity, 1),
      ...(line.replaces === '' ? {} : { replaces: line.replaces }),
      ...(line.expiresOn === null ? {} : { expiresOn: line.expiresOn }),
    })),
    ...(note === '' ? {} : { note }),
  };
};

/** `confirmation` is the id that it is recorded under. */
export const confirmationDraft = (reading: Reading, confirmation: string): ConfirmationDraft => {
  const errors = errorsIn(fieldsOf(reading));
  const { on } = reading.form;
  if (Object.keys(errors).length > 0 || on === null) return { ok: false, errors };
  return { ok: true, change: changeOf(reading, confirmation, on) };
};
