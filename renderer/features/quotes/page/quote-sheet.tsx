/** The print view of a quote: what its PDF shows too, made of the same document. */
import { useTranslation } from 'react-i18next';
import type { DocumentLine, DocumentPool, QuoteDocument } from '../../../../contract/quote/quote-document';
import { PrintSheet } from '../../confirmations';

interface QuoteSheetProps {
  readonly document: QuoteDocument;
  readonly number: string;
  readonly onClose: () => void;
}

export const QuoteSheet = ({ document, number, onClose }: QuoteSheetProps) => {
  const { t } = useTranslation('quotes');
  const { title, fields, pools, lines, total, rounding, note, terms } = document;
  return (
    <PrintSheet title={t('send.sheet', { number })} onClose={onClose}>
      <h1>{title}</h1>
      <dl>
        {fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <SheetLines lines={lines} total={total} />
      {rounding !== '' && <p>{rounding}</p>}
      <h2>{t('sheet.dates')}</h2>
      <SheetPools pools={pools} />
      <Paragraphs title={t('sheet.note')} lines={note} />
      <Paragraphs title={t('sheet.terms')} lines={terms} />
    </PrintSheet>
  );
};

const Paragraphs = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      {lines.map((line, index) => (
        <p key={index}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </>
  );

const SheetLines = ({ lines, total }: { readonly lines: readonly DocumentLine[]; readonly total: string }) => {
  const { t } = useTranslation('quotes');
  return (
    <table className="quote-sheet-table">
      <thead>
        <tr>
          <th scope="col">{t('lines.what')}</th>
          <th scope="col" className="order-sheet-quantity">
            {t('lines.quantity')}
          </th>
          <th scope="col" className="order-sheet-quantity">
            {t('lines.unit')}
          </th>
          <th scope="col" className="order-sheet-quantity">
            {t('lines.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <SheetLine key={index} line={line} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('lines.total')}
          </th>
          <td className="order-sheet-quantity">{total}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const SheetLine = ({ line: { what, detail, pool, quantity, unit, amount } }: { readonly line: DocumentLine }) => (
  <tr>
    <td>
      <bdi>{what}</bdi>
      {[pool, detail]
        .filter((part) => part !== '')
        .map((part) => (
          <div key={part} className="quote-sheet-detail">
            <bdi>{part}</bdi>
          </div>
        ))}
    </td>
    <td className="order-sheet-quantity">{quantity}</td>
    <td className="order-sheet-quantity">{unit}</td>
    <td className="order-sheet-quantity">{amount}</td>
  </tr>
);

const SheetPools = ({ pools }: { readonly pools: readonly DocumentPool[] }) => {
  const { t } = useTranslation('quotes');
  return (
    <table className="quote-sheet-table">
      <thead>
        <tr>
          <th scope="col">{t('lines.pool')}</th>
          <th scope="col">{t('sheet.years')}</th>
          <th scope="col" className="order-sheet-quantity">
            {t('sheet.before')}
          </th>
          <th scope="col" className="order-sheet-quantity">
            {t('sheet.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pools.map(({ pool, years, from, to }) => (
          <tr key={pool}>
            <td>
              <bdi>{pool}</bdi>
            </td>
            <td>{years}</td>
            <td className="order-sheet-quantity">{from}</td>
            <td className="order-sheet-quantity">{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
