/** Whether an agreement of the order's partner covers the territory that the order names (LP-17). */
import { checkTerritory, type TerritoryAnswer } from '../agreement/check-territory';
import type { RegisteredAgreement } from '../agreement/registered-agreement';
import type { CivilDate } from '../calendar/civil-date';

interface Agreed {
  readonly agreements: readonly RegisteredAgreement[];
}

/** What is not said is the empty text: any partner's agreement counts for an order that names no partner. */
interface Sold {
  readonly territory: string;
  readonly partner: string;
}

export const orderTerritory = (agreed: Agreed, { territory, partner }: Sold, on: CivilDate): TerritoryAnswer =>
  checkTerritory(agreed, { territory, on, ...(partner.trim() === '' ? {} : { partner }) });
