/** How a customer or a site stands with its EULA on a day: signed, expiring, or missing (LP-8). */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import { concerns, eulaInForce, type EulaPlace } from './eula-in-force';
import type { RegisteredEula } from './registered-eula';

export type EulaState = 'signed' | 'expiring' | 'missing';

export interface EulaStanding {
  readonly state: EulaState;
  /** The one in force that ends first; where none is, the one that was in force last. */
  readonly eula: RegisteredEula | null;
  /** Last day in force; `null` without an end, and where nothing was ever signed. */
  readonly until: CivilDate | null;
  /** Whole days to `until`; negative where it has passed. */
  readonly daysLeft: number | null;
}

/** As long before its end a EULA is asked after. */
export const EULA_EXPIRING_DAYS = 60;

/** What was ended on a day was in force for the last time on the day before. */
const lastDay = ({ expiresOn, endedOn }: RegisteredEula): CivilDate | null => {
  const ended = endedOn === null ? null : toCivilDate(toDayNumber(endedOn) - 1);
  return ended !== null && (expiresOn === null || ended < expiresOn) ? ended : expiresOn;
};

const latestPast = (eulas: readonly RegisteredEula[], place: EulaPlace, on: CivilDate): RegisteredEula | null =>
  eulas
    .filter((eula) => concerns(eula, place) && eula.signedOn <= on)
    .toSorted((one, other) => ((lastDay(one) ?? '') < (lastDay(other) ?? '') ? 1 : -1))[0] ?? null;

export const eulaStanding = (eulas: readonly RegisteredEula[], place: EulaPlace, on: CivilDate): EulaStanding => {
  const inForce = eulaInForce(eulas, place, on);
  const eula = inForce ?? latestPast(eulas, place, on);
  const until = eula === null ? null : lastDay(eula);
  const daysLeft = until === null ? null : toDayNumber(until) - toDayNumber(on);
  if (inForce === null) return { state: 'missing', eula, until, daysLeft };
  return { state: daysLeft !== null && daysLeft <= EULA_EXPIRING_DAYS ? 'expiring' : 'signed', eula, until, daysLeft };
};

const ranks: Readonly<Record<EulaState, number>> = { missing: 0, expiring: 1, signed: 2 };

/** The one that needs somebody first; `null` without any. */
export const worstStanding = (standings: readonly EulaStanding[]): EulaStanding | null =>
  standings.reduce<EulaStanding | null>((worst, standing) => {
    if (worst === null || ranks[standing.state] < ranks[worst.state]) return standing;
    const isSooner = (standing.daysLeft ?? Infinity) < (worst.daysLeft ?? Infinity);
    return standing.state === worst.state && isSooner ? standing : worst;
  }, null);
