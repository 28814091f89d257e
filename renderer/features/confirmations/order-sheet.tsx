/** The print view of an IDIS order. */
import { useTranslation } from 'react-i18next';
import type { OrderDocument, OrderedLine } from '../../../domain/installation/order-text';
import { formatQuantity } from '../../ui/format-quantity';
import { PrintSheet } from './print-sheet';

interface OrderSheetProps {
  readonly document: OrderDocument;
  readonly number: string;
  readonly onClose: () => void;
}

export const OrderSheet = ({ document, number, onClose }: OrderSheetProps) => {
  const { t } = useTranslation('confirmations');
  const { title, fields, lines, note, request } = document;
  return (
    <PrintSheet title={t('sheet.title', { number })} onClose={onClose}>
      <h1>{title}</h1>
      <dl>
        {fields.map(({ label, value, isSerial }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={isSerial ? 'mono' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <SheetLines lines={lines} />
      {note.length > 0 && (
        <>
          <h2>{t('sheet.note')}</h2>
          {note.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </>
      )}
      <p className="order-sheet-request">{request}</p>
    </PrintSheet>
  );
};

const SheetLines = ({ lines }: { readonly lines: readonly OrderedLine[] }) => {
  const { t } = useTranslation('confirmations');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('sheet.part')}</th>
          <th scope="col">{t('sheet.description')}</th>
          <th scope="col" className="order-sheet-quantity">
            {t('sheet.quantity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ part, description, quantity, replaces }, index) => (
          <tr key={index}>
            <th scope="row">{part}</th>
            <td>
              {description}
              {replaces !== null && <div>{t('sheet.replaces', { part: replaces })}</div>}
            </td>
            <td className="order-sheet-quantity">{formatQuantity(quantity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
