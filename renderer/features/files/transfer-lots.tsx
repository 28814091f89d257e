/** The lots of a signed transfer, with the dates that they keep wherever they go. */
import { useTranslation } from 'react-i18next';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { roundHalfUp } from '../../../domain/exact/exact';
import { parseExactText } from '../../../domain/exact/parse-exact';
import type { TransferFile, TransferFileLot } from '../../../domain/transfer/transfer-file';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';

const useTermText = (): ((lot: TransferFileLot) => string) => {
  const { t } = useTranslation('files');
  return ({ supExpiresExact, supMonths, subscriptionExpiresOn }) => {
    if (subscriptionExpiresOn !== undefined)
      return t('signed.lot.subscription', { date: formatDate(subscriptionExpiresOn) });
    const months = supMonths === undefined ? '' : t('signed.lot.months', { count: supMonths, months: supMonths });
    if (supExpiresExact === undefined) return months;
    const date = formatDate(toCivilDate(roundHalfUp(parseExactText(supExpiresExact))));
    return [t('signed.lot.sup', { date }), months].filter(Boolean).join(', ');
  };
};

export const TransferLots = ({ transfer }: { readonly transfer: TransferFile }) => {
  const { t } = useTranslation('files');
  const termText = useTermText();
  return (
    <table className="signatures" aria-label={t('lots.title')}>
      <thead>
        <tr>
          <th scope="col">{t('lots.lot')}</th>
          <th scope="col">{t('lots.product')}</th>
          <th scope="col">{t('lots.term')}</th>
          <th scope="col" className="end">
            {t('lots.quantity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {transfer.lots.map((lot) => (
          <tr key={lot.lot}>
            <td className="medium">{lot.lot}</td>
            <td>{[lot.product, lot.release].filter(Boolean).join(', ')}</td>
            <td>{termText(lot)}</td>
            <td className="end">{formatQuantity(lot.quantity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
