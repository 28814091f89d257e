/** The draft of a serial that was there before Coterm knew of it, with its older ones and the parts held under it. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { currentSerials } from '../../../../domain/installation/lineage';
import { serialStays, type Part } from '../../../../domain/part/part';
import { licenceFamilies, type LicenceFamily } from '../../../../domain/part/part-change';
import type { SerialPer } from '../../../../domain/policy/policy';
import { done, refuse, type Result } from '../../../../domain/result';
import { draftOf, errorsOf, readRequired, readText, type Draft } from '../../dossier';
import { readWhole } from '../../pools';

/** One part that is held, as it is typed. */
export interface HeldFields {
  readonly key: string;
  readonly part: string;
  readonly quantity: string;
  readonly expiresOn: CivilDate | null;
}

export interface RecordSerialFields {
  readonly on: CivilDate | null;
  readonly family: LicenceFamily;
  /** Where serials are one per part; empty for the whole family. */
  readonly part: string;
  readonly serial: string;
  /** One a line, oldest first. */
  readonly formerly: string;
  readonly held: readonly HeldFields[];
  readonly reason: string;
}

export const newHeld = (): HeldFields => ({ key: crypto.randomUUID(), part: '', quantity: '', expiresOn: null });

/** The family that has no serial yet, as that is the one to be recorded. */
export const firstFields = (
  installation: RegisteredInstallation,
  on: CivilDate,
  per: SerialPer,
): RecordSerialFields => {
  const there = currentSerials(installation).map(({ family }) => family);
  const missing = per === 'part' ? undefined : licenceFamilies.find((family) => !there.includes(family));
  return { on, family: missing ?? 'ISS', part: '', serial: '', formerly: '', held: [newHeld()], reason: '' };
};

const readDay = (day: CivilDate | null, today: CivilDate): Result<CivilDate> => {
  if (day === null) return refuse('field/required');
  return day > today ? refuse('field/after', { latest: today }) : done(day);
};

/** An empty line says nothing. */
const isSaid = ({ part, quantity, expiresOn }: HeldFields): boolean =>
  part !== '' || quantity.trim() !== '' || expiresOn !== null;

type Read = readonly (readonly [field: string, read: Result<unknown>])[];

const readHeld = (line: HeldFields, index: number): Read => [
  [`held.${index}.part`, readRequired(line.part)],
  [`held.${index}.quantity`, readWhole(line.quantity)],
];

const heldFields = (held: readonly HeldFields[]): Readonly<Record<string, Result<unknown>>> =>
  Object.fromEntries<Result<unknown>>(held.flatMap((line, index) => (isSaid(line) ? readHeld(line, index) : [])));

const formerSerials = ({ family, formerly }: RecordSerialFields): readonly string[] =>
  serialStays(family)
    ? []
    : formerly
        .split('\n')
        .map((serial) => serial.trim())
        .filter((serial) => serial !== '');

const heldOf = ({ held }: RecordSerialFields) =>
  held.filter(isSaid).map(({ part, quantity, expiresOn }) => ({
    part,
    quantity: Number(quantity.trim()),
    ...(expiresOn === null ? {} : { expiresOn }),
  }));

export const recordSerialDraft = (fields: RecordSerialFields, installation: string, today: CivilDate): Draft => {
  const { on, family, part, serial, held, reason } = fields;
  const day = readDay(on, today);
  const read = { on: day, serial: readRequired(serial), reason: readText(reason), ...heldFields(held) };
  const errors = errorsOf(read);
  if (!day.ok || errors !== null) return { ok: false, errors: errors ?? {} };
  const formerly = formerSerials(fields);
  return draftOf({
    kind: 'installation-serial-recorded',
    on: day.value,
    installation,
    family,
    ...(part === '' ? {} : { part }),
    serial: serial.trim(),
    ...(formerly.length === 0 ? {} : { formerly: [...formerly] }),
    held: heldOf(fields),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  });
};

/** Parts of a family that can be held: packs too, as they are expanded. */
export const partsOfFamily = (parts: readonly Part[], family: LicenceFamily): readonly Part[] =>
  parts.filter((part) => part.family === family);
