/** What can be done with everything that is shown: calendar, export and a new quote, in this order. */
import type { Register } from '../../../domain/ledger/register';
import { useTranslation } from 'react-i18next';
import { CalendarMenu } from './calendar/calendar-menu';
import { ExportMenu } from '../../ui/export-menu';
import { NewQuoteButton } from '../quotes';
import type { RenewalItem } from './renewal-items';
import { useRenewalsView } from './renewals-view';
import { useExportedColumns } from './use-exported-columns';
import { usePrintedFilter } from './use-filter-words';

interface RenewalsActionsProps {
  readonly register: Register;
  /** What the filter lets through. */
  readonly items: readonly RenewalItem[];
}

export const RenewalsActions = ({ register, items }: RenewalsActionsProps) => {
  const { t } = useTranslation('renewals');
  const columns = useExportedColumns();
  const filter = usePrintedFilter()(useRenewalsView((view) => view.filter));
  return (
    <>
      <CalendarMenu register={register} items={items} />
      <ExportMenu name={t('title')} asOf={register.asOf} columns={columns} rows={() => items} filter={filter} />
      <NewQuoteButton filled />
    </>
  );
};
