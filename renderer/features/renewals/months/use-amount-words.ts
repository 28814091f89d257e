/** An amount of what the bars measure, as people write it. */
import { useTranslation } from 'react-i18next';
import { formatMoney, formatQuantity } from '../../../ui/format-quantity';
import { measureOf } from './month-bars';
import type { MeasureName } from './months-view';

export const useAmountWords = (measure: MeasureName): ((amount: number) => string) => {
  const { t } = useTranslation('renewals');
  const asked = measureOf(measure);
  return (amount) =>
    asked.of === 'value'
      ? formatMoney({ minorUnits: amount, currency: asked.currency })
      : t(`months.amount.${asked.of}`, { count: amount, quantity: formatQuantity(amount) });
};
