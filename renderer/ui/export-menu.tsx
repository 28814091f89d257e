/** Exports a table: every row that its filter lets through, in the order that it shows, not only what is in view. */
import { lazy, Suspense, useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Refusal } from '../../domain/result';
import type { TableFormat } from './save-table';
import type { ExportedColumn } from './table-column';
import { toExportedTable } from './to-exported-table';
import { useFocusOnceDone } from './use-focus-once-done';

/** Dialogs stand on no first screen, and every list has this menu. */
const NotMade = lazy(async () => ({ default: (await import('./not-made')).NotMade }));

interface ExportMenuProps<Row> {
  /** What the table is called; names the file and the sheet. */
  readonly name: string;
  /** The day that the figures stand on. */
  readonly asOf: CivilDate;
  readonly columns: readonly ExportedColumn<Row>[];
  /** Asked for when somebody exports. */
  readonly rows: () => readonly Row[];
  /** What the rows are filtered by, in words; paper says it under the title. */
  readonly filter?: string;
  /** On the button; "Export" where nothing is said. */
  readonly label?: string;
  /** In the head of a card rather than of the page. */
  readonly small?: boolean;
}

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** A PDF takes a second or two. */
const useExport = <Row,>({ name, asOf, columns, rows, filter = '' }: ExportMenuProps<Row>) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (format: TableFormat): Promise<void> => {
    const { saveTable } = await import('./save-table');
    await saveTable(toExportedTable(columns, rows()), { name, asOf, format });
  };
  const print = async (): Promise<void> => {
    setBusy(true);
    const { printTable } = await import('./print-table');
    setRefusal(await printTable(toExportedTable(columns, rows()), { name, asOf, filter }));
    setBusy(false);
  };
  return {
    busy,
    refusal,
    close: () => setRefusal(null),
    save: (format: TableFormat) => void save(format),
    print: () => void print(),
  };
};

export const ExportMenu = <Row,>(props: ExportMenuProps<Row>) => {
  const { t } = useTranslation('ui');
  const { name, label, small = false } = props;
  const { busy, refusal, close, save, print } = useExport(props);
  const button = useFocusOnceDone<HTMLButtonElement>(!busy);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            {...(small ? { size: 'xs', variant: 'subtle' } : {})}
            ref={button}
            loading={busy}
            leftSection={<IconUpload {...SMALL} />}
            aria-label={t('export.of', { what: name })}
          >
            {label ?? t('export.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileText {...SMALL} />} onClick={() => save('csv')}>
            {t('export.csv')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileSpreadsheet {...SMALL} />} onClick={() => save('xlsx')}>
            {t('export.xlsx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf {...SMALL} />} onClick={print}>
            {t('export.pdf')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {refusal !== null && (
        <Suspense>
          <NotMade name={name} refusal={refusal} onClose={close} />
        </Suspense>
      )}
    </>
  );
};
