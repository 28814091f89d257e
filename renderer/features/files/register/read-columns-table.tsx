/** How the columns of an imported table were read. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnReading } from '../../../../domain/ledger/register-document';
import { cellKindOf, isField } from '../../../../domain/register-import/field';
import { DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/section';
import type { TableColumn } from '../../../ui/table-column';

/** A column and its place, counted from 1. */
type Row = ColumnReading & { readonly place: number };

const FieldText = ({ field }: Row) => {
  const { t } = useTranslation('files');
  if (!isField(field)) return <span className="muted">{t('register.columns.notRead')}</span>;
  return <>{t(`register.field.${field}`)}</>;
};

const FormText = ({ field, form }: Row) => {
  const { t } = useTranslation('files');
  if (form === 'day-first' || form === 'month-first') return <>{t(`register.document.${form}`)}</>;
  if (!isField(field)) return null;
  const kind = cellKindOf(field);
  return <>{kind === 'date' ? t('register.document.plainDates') : t(`register.how.${kind}`)}</>;
};

export const ReadColumns = ({ mapping }: { readonly mapping: readonly ColumnReading[] }) => {
  const { t } = useTranslation('files');
  const rows = useMemo(() => mapping.map((column, index): Row => ({ ...column, place: index + 1 })), [mapping]);
  const columns = useMemo(
    (): readonly TableColumn<Row>[] => [
      {
        id: 'head',
        title: t('register.columns.head'),
        cell: ({ head, place }) => (
          <span className="medium register-clip">
            {head.trim() === '' ? t('register.columns.unnamed', { number: place }) : head}
          </span>
        ),
      },
      { id: 'field', title: t('register.columns.readAs'), cell: (row) => <FieldText {...row} /> },
      { id: 'form', title: t('register.columns.how'), cell: (row) => <FormText {...row} /> },
    ],
    [t],
  );
  return (
    <Section title={t('register.document.readAs')} flush>
      <DataTable
        label={t('register.document.readAs')}
        rows={rows}
        columns={columns}
        rowKey={({ place }) => String(place)}
        compact
      />
    </Section>
  );
};
