/** The print view of an IDIS order: one clean sheet on the screen, and nothing else of the window on paper. */
import { Button, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderDocument, OrderedLine } from '../../../domain/installation/order-text';
import { formatQuantity } from '../../ui/format-quantity';
import { useReturnFocus } from '../../ui/use-return-focus';
import './confirmations.css';

interface OrderSheetProps {
  readonly document: OrderDocument;
  readonly number: string;
  readonly onClose: () => void;
}

/** Pixels: an A4 sheet with its margins. */
const WIDTH = 860;

export const OrderSheet = ({ document, number, onClose }: OrderSheetProps) => {
  const { t } = useTranslation('confirmations');
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      size={WIDTH}
      title={t('sheet.title', { number })}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
      className="order-sheet-dialog"
    >
      <Sheet document={document} />
      <div className="dossier-form-foot order-sheet-foot">
        <Button onClick={onClose}>{t('sheet.close')}</Button>
        <Button
          variant="filled"
          leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('sheet.print')}
        </Button>
      </div>
    </Modal>
  );
};

const Sheet = ({ document }: { readonly document: OrderDocument }) => {
  const { t } = useTranslation('confirmations');
  const { title, fields, lines, note, request } = document;
  return (
    <article className="order-sheet">
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
    </article>
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
