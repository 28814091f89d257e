/** What a confirmation means for the serials of an installation (ID-2, ID-4, ID-6, ID-7). */
import type { CivilDate } from '../calendar/civil-date';
import { serialStays } from '../part/part';
import type { SerialPer } from '../policy/policy';
import { done, type Refusal, type Result } from '../result';
import { isSameSerial, serialKey } from './lineage';
import { currentIn, ownSerial, type Installations, type InstallationRecord } from './installations';
import type { StatedSerial } from './order-line';
import type { RegisteredSerial } from './registered-installation';
import { isSameScope, scopeOf, type SerialScope } from './scope';

interface Confirming {
  readonly installations: Installations;
  readonly record: InstallationRecord;
  readonly per: SerialPer;
}

/** A serial that is new to the installation, with its scope. */
export interface NewSerial extends SerialScope {
  readonly serial: string;
}

/** One serial, one installation. */
const refuseTaken = ({ installations: { ownerOf }, record }: Confirming, serial: string): Refusal | null => {
  const owner = ownerOf.get(serialKey(serial))?.record;
  if (owner === undefined || owner === record) return null;
  return { code: 'serial/taken', serial, installation: owner.installation, name: owner.name };
};

/** ID-6: an ISS serial is confirmed again and again; ID-7: a VAI serial is confirmed once. */
const refuseStated = (confirming: Confirming, { serial, ...scope }: NewSerial): Refusal | null => {
  const taken = refuseTaken(confirming, serial);
  if (taken !== null) return taken;
  const { installations, record } = confirming;
  const { family } = scope;
  const known = ownSerial(installations, record, serial);
  const current = currentIn(record, scope);
  const now = current?.serial ?? serial;
  if (known !== undefined && known.family !== family)
    return { code: 'serial/other-family', serial, family: known.family, asked: family };
  if (!serialStays(family))
    return known === undefined ? null : { code: 'serial/not-new', serial, family, current: now };
  if (current !== null && !isSameSerial(now, serial)) return { code: 'serial/changed', serial, family, current: now };
  // Another part's: of the scope itself there is none yet.
  return current === null && known !== undefined
    ? { code: 'serial/other-part', serial, part: known.part, asked: scope.part }
    : null;
};

const scopesTwice = (scopes: readonly SerialScope[]): SerialScope | undefined =>
  scopes.find((scope, index) => scopes.findIndex((other) => isSameScope(scope, other)) !== index);

const refuseTwice = (news: readonly NewSerial[]): Refusal | null => {
  const scope = scopesTwice(news);
  if (scope !== undefined) return { code: 'serial/twice', ...scope };
  const keys = news.map(({ serial }) => serialKey(serial));
  const same = news.find((_new, index) => keys.indexOf(keys[index] ?? '') !== index);
  const first = news.find((each) => same !== undefined && isSameSerial(each.serial, same.serial));
  return same === undefined || first === undefined
    ? null
    : { code: 'serial/other-family', serial: same.serial, family: first.family, asked: same.family };
};

/** ID-2, ID-7: whatever is new to the installation, and every update of VAI licences, comes with a serial. */
const refuseMissing = (
  { record }: Confirming,
  stated: readonly SerialScope[],
  confirmed: readonly SerialScope[],
): Refusal | null => {
  for (const scope of confirmed) {
    const current = currentIn(record, scope);
    const isNamed = stated.some(
      (each) => isSameScope(each, scope) || (each.part === null && each.family === scope.family),
    );
    if (!isNamed && (current === null || !serialStays(scope.family)))
      return { code: 'serial/not-confirmed', ...scope, current: current?.serial ?? null };
  }
  return null;
};

/**
 * The serials that are new with a confirmation of these scopes. Refusals: `serial/taken`, `serial/other-family`,
 * `serial/not-new`, `serial/changed`, `serial/other-part`, `serial/twice`, `serial/not-confirmed`.
 */
export const confirmSerials = (
  confirming: Confirming,
  serials: readonly StatedSerial[],
  confirmed: readonly SerialScope[],
): Result<readonly NewSerial[]> => {
  const stated = serials.map(({ family, part, serial }): NewSerial => ({
    ...scopeOf(confirming.per, family, part),
    serial,
  }));
  const refusal =
    refuseTwice(stated) ??
    stated.map((each) => refuseStated(confirming, each)).find((each) => each !== null) ??
    refuseMissing(confirming, stated, confirmed);
  if (refusal !== null) return { ok: false, error: refusal };
  const { installations, record } = confirming;
  return done(stated.filter(({ serial }) => ownSerial(installations, record, serial) === undefined));
};

/** A serial of the whole family supersedes those of its parts too; ID-6: one that stays is superseded by none. */
const isSuperseded = (serial: RegisteredSerial, { family, part }: SerialScope): boolean =>
  !serialStays(family) && serial.family === family && (part === null || serial.part === part);

/** ID-7: a new VAI serial supersedes the current one; nothing is lost. */
export const addSerial = (
  { ownerOf }: Installations,
  record: InstallationRecord,
  added: RegisteredSerial,
  supersededOn: CivilDate | null,
): void => {
  const current: RegisteredSerial[] = [];
  for (const serial of record.current) {
    const index = ownerOf.get(serialKey(serial.serial))?.index;
    if (!isSuperseded(serial, added) || index === undefined) current.push(serial);
    else record.serials[index] = { ...serial, supersededOn, supersededBy: added.serial };
  }
  current.push(added);
  record.current = current;
  ownerOf.set(serialKey(added.serial), { record, index: record.serials.push(added) - 1 });
};
