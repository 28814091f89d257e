/** Records the serial that an installation had before Coterm knew of it, with its older ones and the parts it holds. */
import type { CivilDate } from '../calendar/civil-date';
import { serialStays } from '../part/part';
import type { Refusal } from '../result';
import { addSerial } from './confirm-serials';
import { heldAfter, holdLines } from './held-parts';
import type { InstallationChangeOf } from './installation-change';
import { currentIn, refuseInstallation, type InstallationRecord } from './installations';
import { serialKey } from './lineage';
import type { HeldPart, RegisteredSerial, SerialPart } from './registered-installation';
import { scopeOf, type SerialScope } from './scope';
import type { Surroundings } from './surroundings';

type Recorded = InstallationChangeOf<'installation-serial-recorded'>;

/** Older ones first. */
const serialsIn = ({ formerly, serial }: Recorded): readonly string[] =>
  formerly === undefined ? [serial] : [...formerly, serial];

/** ID-6: of an ISS serial there is never an older one. */
const refuseFormer = ({ family, formerly, serial }: Recorded): Refusal | null => {
  const [former] = formerly ?? [];
  if (formerly === undefined || former === undefined) return null;
  if (serialStays(family)) return { code: 'serial/changed', serial, family, current: former };
  const keys = [...formerly, serial].map(serialKey);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? null : { code: 'serial/not-new', serial: twice, family, current: serial };
};

/** A serial belongs to one installation, and is recorded there once. */
const refuseKnown = ({ installations: { ownerOf } }: Surroundings, change: Recorded): Refusal | null => {
  for (const serial of serialsIn(change)) {
    const owner = ownerOf.get(serialKey(serial))?.record;
    if (owner === undefined) continue;
    const { installation, name } = owner;
    const code = installation === change.installation ? 'serial/recorded' : 'serial/taken';
    return { code, serial, installation, name, current: serial, family: change.family };
  }
  return null;
};

/** What has a serial already gets another by a confirmation alone; a part may have its own beside that of its family (ID-6). */
const refuseScope = (record: InstallationRecord, scope: SerialScope, change: Recorded): Refusal | null => {
  const current = currentIn(record, scope);
  if (current === null || (current.part === null && scope.part !== null)) return null;
  const { serial, family } = change;
  return { code: 'serial/recorded', serial, family, name: record.name, current: current.serial };
};

/** Of the serial's own family. */
const refusePart = ({ parts }: Surroundings, part: string, family: Recorded['family']): Refusal | null => {
  const known = parts.get(part);
  if (known === undefined) return { code: 'part/unknown', part };
  return known.family === family ? null : { code: 'part/other-family', part, family };
};

const refuseParts = (around: Surroundings, { family, part, held }: Recorded): Refusal | null => {
  const refusal = part === undefined ? null : refusePart(around, part, family);
  if (refusal !== null) return refusal;
  for (const line of held) {
    const refused = refusePart(around, line.part, family);
    if (refused !== null) return refused;
  }
  return null;
};

/** What came with the current serial is what is held. */
const cameWith = (held: readonly HeldPart[]): readonly SerialPart[] =>
  held.map(({ part, quantity }) => ({ part, quantity, replaces: null }));

const none: readonly never[] = [];

interface Recording {
  readonly scope: SerialScope;
  readonly event: string;
}

/** On which day an older one came, and when it was superseded, is not known. */
const toSerial = (
  { scope, event }: Recording,
  serial: string,
  since: CivilDate | null,
  parts: readonly SerialPart[],
): RegisteredSerial => ({
  family: scope.family,
  part: scope.part,
  serial,
  since,
  supersededOn: null,
  supersededBy: null,
  order: null,
  confirmation: null,
  event,
  parts,
});

const addSerials = (
  { installations }: Surroundings,
  record: InstallationRecord,
  { formerly, serial, on }: Recorded,
  recording: Recording,
  held: readonly HeldPart[],
): void => {
  for (const former of formerly ?? none)
    addSerial(installations, record, toSerial(recording, former, null, none), null);
  addSerial(installations, record, toSerial(recording, serial, on, cameWith(held)), null);
};

/** `null` when applied. */
export const recordSerial = (around: Surroundings, change: Recorded, event: string): Refusal | null => {
  const { installations, parts, per } = around;
  const record = installations.byId.get(change.installation);
  const refusal =
    refuseInstallation(installations, change.installation) ??
    refuseFormer(change) ??
    refuseParts(around, change) ??
    refuseKnown(around, change);
  if (refusal !== null || record === undefined) return refusal;
  const scope = scopeOf(per, change.family, change.part);
  const refused = refuseScope(record, scope, change);
  if (refused !== null) return refused;
  const hold = holdLines(record.held, change.held, { parts, on: change.on, confirmation: null });
  if (!hold.ok) return hold.error;
  record.held = heldAfter(record.held, hold.value);
  addSerials(around, record, change, { scope, event }, hold.value.added);
  return null;
};
