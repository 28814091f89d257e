/** Exports a table: every row that its filter lets through, in the order that it shows, not only what is in view. */
import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { TableFormat } from './save-table';
import type { ExportedColumn } from './table-column';
import { toExportedTable } from './to-exported-table';

interface ExportMenuProps<Row> {
  /** What the table is called; names the file and the sheet. */
  readonly name: string;
  /** The day that the figures stand on. */
  readonly asOf: CivilDate;
  readonly columns: readonly ExportedColumn<Row>[];
  /** Asked for when somebody exports. */
  readonly rows: () => readonly Row[];
  /** On the button; "Export" where nothing is said. */
  readonly label?: string;
  /** In the head of a card rather than of the page. */
  readonly small?: boolean;
}

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export const ExportMenu = <Row,>({ name, label, asOf, columns, rows, small = false }: ExportMenuProps<Row>) => {
  const { t } = useTranslation('ui');
  const save = async (format: TableFormat): Promise<void> => {
    const { saveTable } = await import('./save-table');
    await saveTable(toExportedTable(columns, rows()), { name, asOf, format });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          {...(small ? { size: 'xs', variant: 'subtle' } : {})}
          leftSection={<IconUpload {...SMALL} />}
          aria-label={t('export.of', { what: name })}
        >
          {label ?? t('export.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileText {...SMALL} />} onClick={() => void save('csv')}>
          {t('export.csv')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSpreadsheet {...SMALL} />} onClick={() => void save('xlsx')}>
          {t('export.xlsx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
