/** Records the serial that an installation had before Coterm knew of it, with its older ones and the parts it holds. */
import { serialStays } from '../part/part';
import type { Refusal } from '../result';
import { addSerial } from './confirm-serials';
import { expandLine } from './expand-parts';
import { holdLines } from './held-parts';
import type { InstallationChangeOf } from './installation-change';
import { refuseInstallation, type InstallationRecord } from './installations';
import { currentSerial, serialKey } from './lineage';
import type { RegisteredSerial, SerialPart } from './registered-installation';
import { scopeOf, type SerialScope } from './scope';
import type { Surroundings } from './surroundings';

type Recorded = InstallationChangeOf<'installation-serial-recorded'>;

/** Older ones first. */
const serialsIn = ({ formerly = [], serial }: Recorded): readonly string[] => [...formerly, serial];

/** ID-6: of an ISS serial there is never an older one. */
const refuseFormer = ({ family, formerly = [], serial }: Recorded): Refusal | null => {
  const [former] = formerly;
  if (former !== undefined && serialStays(family)) return { code: 'serial/changed', serial, family, current: former };
  const keys = [...formerly, serial].map(serialKey);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? null : { code: 'serial/not-new', serial: twice, family, current: serial };
};

/** A serial belongs to one installation, and is recorded there once. */
const refuseKnown = ({ installations }: Surroundings, change: Recorded): Refusal | null => {
  for (const serial of serialsIn(change)) {
    const owner = installations.ownerOf.get(serialKey(serial));
    if (owner === undefined) continue;
    const name = installations.byId.get(owner)?.name ?? owner;
    const code = owner === change.installation ? 'serial/recorded' : 'serial/taken';
    return { code, serial, installation: owner, name, current: serial, family: change.family };
  }
  return null;
};

/** What has a serial already gets another by a confirmation alone. */
const refuseScope = (record: InstallationRecord, scope: SerialScope, change: Recorded): Refusal | null => {
  const current = currentSerial(record, scope);
  if (current === null || current.part !== scope.part) return null;
  const { serial, family } = change;
  return { code: 'serial/recorded', serial, family, name: record.name, current: current.serial };
};

/** Of the serial's own family. */
const refuseParts = ({ parts }: Surroundings, { family, part, held }: Recorded): Refusal | null => {
  for (const named of [...(part === undefined ? [] : [part]), ...held.map((each) => each.part)]) {
    const known = parts.get(named);
    if (known === undefined) return { code: 'part/unknown', part: named };
    if (known.family !== family) return { code: 'part/other-family', part: named, family };
  }
  return null;
};

const partsOf = ({ parts }: Surroundings, { held }: Recorded): readonly SerialPart[] =>
  held.flatMap((line) => {
    const expanded = expandLine(parts, line);
    return expanded.ok
      ? expanded.value.map(({ part, quantity }) => ({ part: part.part, quantity, replaces: null }))
      : [];
  });

const registeredSerials = (
  around: Surroundings,
  change: Recorded,
  event: string,
): readonly (readonly [RegisteredSerial, isOld: boolean])[] =>
  serialsIn(change).map((serial, index, all) => {
    const isOld = index < all.length - 1;
    const registered: RegisteredSerial = {
      ...scopeOf(around.per, change.family, change.part),
      serial,
      since: isOld ? null : change.on,
      supersededOn: null,
      supersededBy: null,
      order: null,
      confirmation: null,
      event,
      parts: isOld ? [] : partsOf(around, change),
    };
    return [registered, isOld];
  });

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
  const refused = refuseScope(record, scopeOf(per, change.family, change.part), change);
  if (refused !== null) return refused;
  const held = holdLines(record.held, change.held, { parts, on: change.on, confirmation: null });
  if (!held.ok) return held.error;
  record.held = held.value;
  // On which day an older one was superseded is not known.
  for (const [serial] of registeredSerials(around, change, event)) addSerial(installations, record, serial, null);
  return null;
};
