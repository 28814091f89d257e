/** The table behind the line of purchases: when, what, and by which order. */
import type { Purchase } from '../../../../domain/installation/purchases';
import type { RegisteredInstallationOrder } from '../../../../domain/installation/registered-installation';
import { formatDate } from '../../../ui/format-date';
import { OrderLink } from './order-link';
import { PlainTable } from './plain-table';
import { useLineageWords } from './use-lineage-words';

interface PurchasesTableProps {
  readonly label: string;
  readonly purchases: readonly Purchase[];
  readonly orders: readonly RegisteredInstallationOrder[];
}

const columns = [['since'], ['parts'], ['order']] as const;

export const PurchasesTable = ({ label, purchases, orders }: PurchasesTableProps) => {
  const words = useLineageWords();
  return (
    <PlainTable label={label} columns={columns}>
      {purchases.map(({ key, on, parts, order, confirmation }) => (
        <tr key={key}>
          <td>{formatDate(on)}</td>
          <td>{words.parts(parts).join(', ')}</td>
          <td>
            <OrderLink order={orders.find((each) => each.order === order) ?? null} isRecorded={confirmation === null} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};
