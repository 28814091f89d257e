/** The sentence under the title: what ends within the period, and what has ended already. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { worthsOf } from '../../../domain/pipeline/forecast';
import { formatQuantity } from '../../ui/format-quantity';
import { formatList } from './format-list';
import { formatValue } from './pipeline/format-value';
import type { RenewalPeriod } from './renewals-filter';
import { rowsOf, type RenewalItem } from './renewal-items';
import { renewalsSums } from './renewals-sums';

const useCounted = () => {
  const { t } = useTranslation('renewals');
  return (what: 'pools' | 'installations' | 'licences', count: number): readonly string[] =>
    count === 0 ? [] : [t(what, { count, quantity: formatQuantity(count) })];
};

/** What a year of them costs, each of them once; `null` where nothing is priced. */
const worthAhead = (items: readonly RenewalItem[]): { readonly worth: string; readonly unpriced: number } | null => {
  const { sums, unpriced } = worthsOf(rowsOf(items).filter(({ deadline }) => deadline.daysLeft >= 0));
  const worth = formatList(sums.map(({ minorUnits, currency }) => formatValue(minorUnits, currency)));
  return worth === '' ? null : { worth, unpriced };
};

interface RenewalsLeadProps {
  readonly items: readonly RenewalItem[];
  readonly period: RenewalPeriod;
}

export const RenewalsLead = ({ items, period }: RenewalsLeadProps) => {
  const { t } = useTranslation('renewals');
  const counted = useCounted();
  const sums = useMemo(() => renewalsSums(items), [items]);
  const worth = useMemo(() => worthAhead(items), [items]);
  const ahead = [...counted('pools', sums.pools), ...counted('installations', sums.installations)];
  const lapsed = [...counted('pools', sums.lapsedPools), ...counted('installations', sums.lapsedInstallations)];
  const facts = {
    what: formatList([...ahead, ...counted('licences', sums.licences)]),
    when: t(`lead.within.${period}`),
    count: sums.pools + sums.installations + sums.licences,
  };
  const unpriced = worth?.unpriced ?? 0;
  const ends = worth === null ? t('lead.ends', facts) : t('lead.endsWorth', { ...facts, worth: worth.worth });
  const sentences = [
    ahead.length === 0 ? t('lead.nothing', { when: facts.when }) : ends,
    ...(unpriced === 0 ? [] : [t('lead.unpriced', { count: unpriced, quantity: formatQuantity(unpriced) })]),
    ...(lapsed.length === 0
      ? []
      : [t('lead.lapsed', { count: sums.lapsedPools + sums.lapsedInstallations, what: formatList(lapsed) })]),
  ];
  return <>{sentences.join(' ')}</>;
};
