/** The table behind the lineage: each serial with its days, what came with it, and the order that brought it. */
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/copy-button';
import type { LineageProps } from './installation-props';
import { lineageRows, ordersOf, type LineageRow } from './lineage-row';
import { OrderLink } from './order-link';
import { PlainTable } from './plain-table';
import { useLineageWords } from './use-lineage-words';

const columns = [['serial'], ['since', 'end'], ['parts'], ['cause'], ['order'], ['standing']] as const;

export const LineageTable = ({ register, installation, lineage }: LineageProps) => {
  const rows = lineageRows(lineage, ordersOf(register.installationOrders, installation));
  return (
    <PlainTable label={useLineageWords().title(lineage)} columns={columns}>
      {rows.map((row) => (
        <Row key={row.serial.serial} row={row} />
      ))}
    </PlainTable>
  );
};

const Row = ({ row: { lineage, serial, order } }: { readonly row: LineageRow }) => {
  const { t } = useTranslation('serials');
  const words = useLineageWords();
  const parts = serial.parts.length === 0 ? t('lineage.noParts') : words.parts(serial.parts).join(', ');
  return (
    <tr>
      <td>
        <span className="mono">{serial.serial}</span>{' '}
        <CopyButton text={serial.serial} label={t('copy', { serial: serial.serial })} />
      </td>
      <td className="end">{words.since(serial)}</td>
      <td>
        <span className="installation-clip" title={parts}>
          {parts}
        </span>
      </td>
      <td>{words.causes(lineage, serial)}</td>
      <td>
        <OrderLink order={order} isRecorded={serial.confirmation === null} />
      </td>
      <td className={serial.supersededBy === null ? 'tone-green medium' : 'muted'}>{words.standing(serial)}</td>
    </tr>
  );
};
