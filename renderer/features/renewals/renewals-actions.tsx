/** What can be done with everything that is shown: calendar, export and a new quote, in this order. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../ui/export-menu';
import { NewQuoteButton } from '../quotes';
import type { RenewalItem } from './renewal-items';
import { useExportedColumns } from './use-exported-columns';

interface RenewalsActionsProps {
  readonly asOf: CivilDate;
  /** What the filter lets through. */
  readonly items: readonly RenewalItem[];
}

export const RenewalsActions = ({ asOf, items }: RenewalsActionsProps) => {
  const { t } = useTranslation('renewals');
  const columns = useExportedColumns();
  return (
    <>
      <ExportMenu name={t('title')} asOf={asOf} columns={columns} rows={() => items} />
      <NewQuoteButton filled />
    </>
  );
};
