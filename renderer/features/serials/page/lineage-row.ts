/** A serial of a lineage as a line of its table and of its exported file. */
import type { Lineage } from '../../../../domain/installation/lineages';
import type {
  RegisteredInstallation,
  RegisteredInstallationOrder,
  RegisteredSerial,
} from '../../../../domain/installation/registered-installation';

export interface LineageRow {
  readonly lineage: Lineage;
  readonly serial: RegisteredSerial;
  /** The order that brought it; `null` where none is known. */
  readonly order: RegisteredInstallationOrder | null;
}

export const lineageRows = (lineage: Lineage, orders: readonly RegisteredInstallationOrder[]): readonly LineageRow[] =>
  lineage.serials.map((serial) => ({
    lineage,
    serial,
    order: orders.find(({ order }) => order === serial.order) ?? null,
  }));

/** The orders of one installation. */
export const ordersOf = (
  orders: readonly RegisteredInstallationOrder[],
  { installation }: RegisteredInstallation,
): readonly RegisteredInstallationOrder[] => orders.filter((order) => order.installation === installation);
