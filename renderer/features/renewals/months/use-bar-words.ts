/** A bar in words: "March 2025: 8 pools. Open 5 pools, won 2 pools, lost 1 pool." */
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../../ui/format-quantity';
import { formatList } from '../format-list';
import { useDaysWords } from '../use-days-words';
import { measureOf, type Bar } from './month-bars';
import type { MeasureName } from './months-view';
import { useAmountWords } from './use-amount-words';

const stacks = ['open', 'won', 'lost'] as const;

export const useBarWords = (measure: MeasureName): ((bar: Bar) => string) => {
  const { t } = useTranslation('renewals');
  const daysOf = useDaysWords();
  const amountOf = useAmountWords(measure);
  return (bar) => {
    const parts = stacks.flatMap((stack) =>
      bar[stack] === 0 ? [] : [t(`months.part.${stack}`, { amount: amountOf(bar[stack]) })],
    );
    const whole = t('months.bar', { days: daysOf(bar.days), amount: amountOf(bar.total) });
    const asked = measureOf(measure);
    const count = { count: bar.unpriced, quantity: formatQuantity(bar.unpriced) };
    const unpriced =
      bar.unpriced === 0 || asked.of !== 'value' ? [] : [t('months.unpriced', { ...count, currency: asked.currency })];
    return [whole, ...(parts.length === 0 ? [] : [formatList(parts)]), ...unpriced].join('. ');
  };
};
