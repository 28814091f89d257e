/** Whether a signed agreement covers selling in a territory on a day (LP-17). */
import type { CivilDate } from '../calendar/civil-date';
import type { RegisteredAgreement } from './registered-agreement';

/** In force from its first day to its last; what was ended on a day is not in force on it. */
export const isAgreementInForce = ({ signedOn, from, until, endedOn }: RegisteredAgreement, on: CivilDate): boolean =>
  signedOn <= on && from <= on && (until === null || on <= until) && (endedOn === null || on < endedOn);

/** Letter for letter, but for case and blanks: what belongs to what is for people to write down. */
const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');

export interface TerritoryQuestion {
  readonly territory: string;
  readonly on: CivilDate;
  /** Any partner's agreement counts where nobody is named. */
  readonly partner?: string;
}

export type TerritoryAnswer =
  /** Nothing to check: no territory is named, or no agreement has ever been recorded. */
  | { readonly covered: true; readonly by: null }
  | { readonly covered: true; readonly by: RegisteredAgreement }
  /** `territories`: those that agreements cover that day; none where no agreement is in force. */
  | { readonly covered: false; readonly territories: readonly string[] };

interface Agreed {
  readonly agreements: readonly RegisteredAgreement[];
}

/** `covered` is false only where agreements are recorded at all and none in force names the territory. */
export const checkTerritory = ({ agreements }: Agreed, question: TerritoryQuestion): TerritoryAnswer => {
  const { territory, on, partner } = question;
  const asked = folded(territory);
  if (asked === '' || agreements.length === 0) return { covered: true, by: null };
  const inForce = agreements.filter(
    (agreement) =>
      isAgreementInForce(agreement, on) && (partner === undefined || folded(agreement.partner) === folded(partner)),
  );
  const by = inForce.find(({ territories }) => territories.some((name) => folded(name) === asked));
  if (by !== undefined) return { covered: true, by };
  return { covered: false, territories: [...new Set(inForce.flatMap(({ territories }) => territories))] };
};
