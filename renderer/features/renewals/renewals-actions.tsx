/** What can be done with everything that is shown: calendar, export and a new quote, in this order. */
import type { Register } from '../../../domain/ledger/register';
import { useTranslation } from 'react-i18next';
import { CalendarMenu } from './calendar/calendar-menu';
import { ExportMenu } from '../../ui/export-menu';
import { NewQuoteButton } from '../quotes';
import type { RenewalItem } from './renewal-items';
import { useExportedColumns } from './use-exported-columns';

interface RenewalsActionsProps {
  readonly register: Register;
  /** What the filter lets through. */
  readonly items: readonly RenewalItem[];
}

export const RenewalsActions = ({ register, items }: RenewalsActionsProps) => {
  const { t } = useTranslation('renewals');
  const columns = useExportedColumns();
  return (
    <>
      <CalendarMenu register={register} items={items} />
      <ExportMenu name={t('title')} asOf={register.asOf} columns={columns} rows={() => items} />
      <NewQuoteButton filled />
    </>
  );
};
