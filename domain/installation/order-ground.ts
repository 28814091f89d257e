/** What an order for an installation is checked against, and what it says. */
import type { RegisteredAgreement } from '../agreement/registered-agreement';
import type { CivilDate } from '../calendar/civil-date';
import type { Parts } from '../part/part';
import type { SerialPer } from '../policy/policy';
import type { Refusal } from '../result';
import type { StatedSerial } from './order-line';
import type { SingleLine, OrderedLine } from './order-lines';
import type { SerialGround } from './order-serials';
import type { RegisteredInstallation } from './registered-installation';
import { scopesOf, type SerialScope } from './scope';

/** Of an installation, what an order for it is checked by. */
export type OrderedFor = Pick<RegisteredInstallation, 'installation' | 'name' | 'archivedOn' | 'serials' | 'held'>;

/** Another order of the installation that waits for its confirmation. */
export interface OpenOrder {
  readonly number: string;
  readonly lines: readonly OrderedLine[];
}

export interface AskedOrder {
  readonly on: CivilDate;
  readonly installationIs: 'new' | 'existing';
  readonly serials: readonly StatedSerial[];
  readonly lines: readonly OrderedLine[];
  readonly partner?: string | null | undefined;
  readonly territory?: string | null | undefined;
  /** Why it is released although no agreement covers the territory (LP-17). */
  readonly override?: string | null | undefined;
}

/** What is known where the order is placed. */
export interface OrderGround {
  readonly parts: Parts;
  /** ID-6: a serial for each licence family, or for each part number. */
  readonly serialPer: SerialPer;
  /** `null` for a new one that is not in the register yet. */
  readonly installation: OrderedFor | null;
  readonly openOrders: readonly OpenOrder[];
  readonly ownerOf: SerialGround['ownerOf'];
  readonly agreements: readonly RegisteredAgreement[];
}

/** One thing that is wrong, and the rule that it breaks. */
export type OrderFinding = Refusal & { readonly rule: string };

/** What the lines need a serial for, in their order. */
export const touchedScopes = (
  { parts, serialPer }: Pick<OrderGround, 'parts' | 'serialPer'>,
  lines: readonly SingleLine[],
): readonly SerialScope[] =>
  scopesOf(
    serialPer,
    lines.flatMap(({ part }) => parts.get(part) ?? []),
  );
