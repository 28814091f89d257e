/** The parts that an installation holds, with what they need, when they end and how soon that is (ID-8 to ID-10). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { heldOn, isHeldOn } from '../../../../domain/installation/held-parts';
import { heldSums } from '../../../../domain/installation/held-sums';
import { DataTable } from '../../../ui/data-table';
import { daysLeft } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import { Section } from '../../../ui/section';
import { useTableExport } from '../../../ui/use-table-export';
import type { InstallationProps } from './installation-props';
import { useHeldColumns, type HeldRow } from './held-columns';

const useHeldRows = ({ register: { parts, asOf }, installation: { held } }: InstallationProps): readonly HeldRow[] =>
  useMemo(() => {
    const known = new Map(parts.map((part) => [part.part, part]));
    return heldSums(held, known, asOf).map((sum) => ({
      ...sum,
      description: known.get(sum.part)?.description ?? '',
      daysLeft: sum.expiresOn === null ? null : daysLeft(sum.expiresOn, asOf),
    }));
  }, [parts, held, asOf]);

export const HeldSection = (props: InstallationProps) => {
  const { t } = useTranslation('serials');
  const { asOf } = props.register;
  const rows = useHeldRows(props);
  const columns = useHeldColumns();
  const name = t('held.export', { name: props.installation.name });
  const { order, menu } = useTableExport({ name, asOf, rows, columns });
  const inForce = [...heldOn(props.installation.held, asOf).values()].reduce((sum, quantity) => sum + quantity, 0);
  const ended = rows.reduce((sum, row) => (isHeldOn(row, asOf) ? sum : sum + row.quantity), 0);
  const aside = (
    <>
      <span>{t('held.licences', { count: inForce, formatted: formatQuantity(inForce) })}</span>
      {ended > 0 && (
        <span className="tone-red medium">{t('held.ended', { count: ended, formatted: formatQuantity(ended) })}</span>
      )}
      {rows.length > 0 && menu}
    </>
  );
  return (
    <Section title={t('held.title')} aside={aside} flush>
      {rows.length === 0 ? (
        <p className="installation-quiet muted">{t('held.empty')}</p>
      ) : (
        <DataTable
          compact
          label={t('held.title')}
          rows={rows}
          columns={columns}
          rowKey={({ part, expiresOn }) => `${part} ${expiresOn ?? ''}`}
          {...order}
        />
      )}
    </Section>
  );
};
