/** A short table inside a card of the installation's page, which scrolls where it is too wide. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Column = 'serial' | 'since' | 'parts' | 'cause' | 'order' | 'standing';

interface PlainTableProps {
  readonly label: string;
  readonly columns: readonly (readonly [Column] | readonly [Column, 'end'])[];
  readonly children: ReactNode;
}

export const PlainTable = ({ label, columns, children }: PlainTableProps) => {
  const { t } = useTranslation('serials');
  return (
    <div className="data-table-frame" tabIndex={0} role="group" aria-label={label}>
      <table className="data-table" data-rows="compact" aria-label={label}>
        <thead>
          <tr>
            {columns.map(([column, align]) => (
              <th key={column} scope="col" className={align}>
                {t(`lineage.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
};
