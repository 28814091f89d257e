/** The lots that licences may be taken from, with their dates, and the joining order in their place. */
import { useTranslation } from 'react-i18next';
import type { RegisteredLot } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { IN_JOINING_ORDER } from '../drafts/retire';

export const useLotOptions = (lots: readonly RegisteredLot[]) => {
  const { t } = useTranslation('pools');
  const options = lots.map(({ lot, product, quantity, supExpiresOn, expiresOn }) => {
    const ends = supExpiresOn ?? expiresOn;
    return {
      value: lot,
      label: t('field.lotOption', {
        lot,
        product,
        quantity: formatQuantity(quantity),
        date: ends === null ? t('notAvailable') : formatDate(ends),
      }),
    };
  });
  return [...options, { value: IN_JOINING_ORDER, label: t('field.joiningOrder') }];
};
