/** What a transfer carries, lot by lot, with the dates that the licences left with: "L1: 40 to 30 Jun 2025". */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { parseExactText } from '../../../domain/exact/parse-exact';
import type { Rounding } from '../../../domain/policy/policy';
import type { TransitReport } from '../../../domain/pool/report';
import { roundDate } from '../../../domain/pool/ssed';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';

type TravellingLot = TransitReport['lots'][number];

/** `projected`: the dates are those of the latest possible start (LP-10). */
type TransitLotsText = (lots: readonly TravellingLot[], rounding: Rounding, projected: boolean) => string;

export const useTransitLotsText = (): TransitLotsText => {
  const { t } = useTranslation('pools');
  return useCallback<TransitLotsText>(
    (lots, rounding, projected) =>
      lots
        .map(({ lot, quantity, supExpiresExact }) => {
          const facts = { lot, quantity: formatQuantity(quantity) };
          if (supExpiresExact === undefined) return t('transfer.lotWithout', facts);
          const date = formatDate(toCivilDate(roundDate(parseExactText(supExpiresExact), rounding)));
          return t('transfer.lot', { ...facts, date: projected ? t('projectedDate', { date }) : date });
        })
        .join('; '),
    [t],
  );
};
