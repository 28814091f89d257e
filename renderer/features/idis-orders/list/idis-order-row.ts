/** An IDIS order as a row of the list: what is shown, sorted and searched, worked out once per register. */
import type {
  InstallationOrderState,
  RegisteredInstallationOrder,
} from '../../../../domain/installation/registered-installation';
import type { Register } from '../../../../domain/ledger/register';
import { daysLeft } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import { foldText } from '../../pools';

export const idisOrderStates = ['open', 'confirmed', 'cancelled'] as const satisfies readonly InstallationOrderState[];

export interface IdisOrderRow extends RegisteredInstallationOrder {
  readonly installationName: string;
  readonly customer: string;
  /** As they were ordered. */
  readonly partsText: string;
  /** Those that it quotes. */
  readonly serialsText: string;
  /** Licences, packs taken apart. */
  readonly quantity: number;
  /** Whole days since it was placed; `null` once nothing is waited for. */
  readonly waitingDays: number | null;
  /** Folded for searching. */
  readonly searchText: string;
}

export const partsText = (lines: RegisteredInstallationOrder['lines']): string =>
  lines.map(({ part, quantity }) => `${formatQuantity(quantity)} × ${part}`).join(', ');

export const idisOrderRows = ({ installationOrders, installations, asOf }: Register): readonly IdisOrderRow[] => {
  const known = new Map(installations.map((each) => [each.installation, each]));
  return installationOrders.map((order) => {
    const installation = known.get(order.installation);
    const installationName = installation?.name ?? order.installation;
    const customer = installation?.customer ?? '';
    const serialsText = order.serials.map(({ serial }) => serial).join(', ');
    const parts = partsText(order.lines);
    const names = [order.number, installationName, customer, order.partner ?? '', serialsText, parts];
    return {
      ...order,
      installationName,
      customer,
      partsText: parts,
      serialsText,
      quantity: order.expanded.reduce((sum, { quantity }) => sum + quantity, 0),
      waitingDays: order.state === 'open' ? daysLeft(asOf, order.on) : null,
      searchText: foldText(names.join('\n')),
    };
  });
};

export type IdisOrderFilter = InstallationOrderState | 'all';

export interface IdisOrderQuery {
  readonly text: string;
  readonly state: IdisOrderFilter;
}

/** Rows in the state in whose names every word of the text occurs. */
export const filterIdisOrders = (
  rows: readonly IdisOrderRow[],
  { text, state }: IdisOrderQuery,
): readonly IdisOrderRow[] => {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) => (state === 'all' || row.state === state) && words.every((word) => row.searchText.includes(word)),
  );
};

/** Every state that some order is in, what waits first. */
export const statesIn = (rows: readonly IdisOrderRow[]): readonly InstallationOrderState[] =>
  idisOrderStates.filter((state) => rows.some((row) => row.state === state));

/** What waits first, the longest first; then what is done, the latest first. */
export const waitingRank = ({ state, on }: IdisOrderRow): string =>
  state === 'open' ? `0 ${on}` : `1 ${on.replace(/\d/g, (digit) => String(9 - Number(digit)))}`;
