/** Says that no agreement of an order's partner covers its territory (LP-17), and which territories are covered instead. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { orderTerritory } from '../../../domain/order/order-territory';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';

interface TerritoryNoteProps {
  readonly register: Register;
  /** What an order says, or its form. */
  readonly order: { readonly territory: string; readonly partner: string };
  readonly on: CivilDate;
}

/** Nothing where an agreement covers it, and where there is nothing to check. */
export const TerritoryNote = ({ register, order, on }: TerritoryNoteProps) => {
  const { t } = useTranslation('orders');
  const answer = orderTerritory(register, order, on);
  if (answer.covered) return null;
  const [territory, partner] = [order.territory.trim(), order.partner.trim()];
  const { territories } = answer;
  return (
    <Note tone="amber">
      {partner === '' ? t('territory.outside', { territory }) : t('territory.outsideOf', { territory, partner })}{' '}
      {territories.length === 0
        ? t(partner === '' ? 'territory.none' : 'territory.noneOf')
        : t('territory.covered', { territories: territories.join(', ') })}{' '}
      {t('territory.reason')} <RuleChip id="LP-17" />
    </Note>
  );
};
