/** Whether a signed EULA covers a place on a day (LP-8): the site's own or its customer's, for every product or for each. */
import type { CivilDate } from '../calendar/civil-date';
import type { RegisteredEula } from './registered-eula';

/** Whom a EULA has to cover. */
export interface EulaPlace {
  readonly customer: string;
  /** `null` for the customer as a whole. */
  readonly site: string | null;
  /** Products that are used there; a EULA for every product covers them, or one for each. */
  readonly products: readonly string[];
}

/** Signed, not expired, not ended. What expires on a day is in force on it; what was ended on a day is not. */
export const isInForce = ({ signedOn, expiresOn, endedOn }: RegisteredEula, on: CivilDate): boolean =>
  signedOn <= on && (expiresOn === null || on <= expiresOn) && (endedOn === null || on < endedOn);

/** Of the customer itself, or of the very site. */
export const concerns = (eula: RegisteredEula, { customer, site }: EulaPlace): boolean =>
  eula.thirdParty === null && eula.customer === customer && (eula.site === null || eula.site === site);

/** The last day of the one that lasts longest; `null` for one without an end. */
const longest = (eulas: readonly RegisteredEula[]): RegisteredEula | null =>
  eulas.reduce<RegisteredEula | null>((best, eula) => {
    if (best === null || best.expiresOn === null) return best ?? eula;
    return eula.expiresOn === null || eula.expiresOn > best.expiresOn ? eula : best;
  }, null);

const shorter = (one: RegisteredEula, other: RegisteredEula): RegisteredEula => {
  if (one.expiresOn === null) return other;
  return other.expiresOn !== null && other.expiresOn < one.expiresOn ? other : one;
};

/**
 * The EULA on which the place depends that day: the longest for every product, else of the longest for each product the
 * one that ends first. `null` where nothing covers it.
 */
export const eulaInForce = (
  eulas: readonly RegisteredEula[],
  place: EulaPlace,
  on: CivilDate,
): RegisteredEula | null => {
  const signed = eulas.filter((eula) => concerns(eula, place) && isInForce(eula, on));
  const general = longest(signed.filter(({ product }) => product === null));
  if (general !== null || place.products.length === 0) return general;
  const each = place.products.map((name) => longest(signed.filter(({ product }) => product === name)));
  return each.reduce((least, eula) => (least === null || eula === null ? null : shorter(least, eula)));
};
