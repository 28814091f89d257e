/** The columns of a table: head, samples, what each is read as, and how its dates and numbers are read. */
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterColumn } from '../../../../contract/register-import';
import {
  cellKindOf,
  fieldsOf,
  isFieldOf,
  isTableKind,
  tableKinds,
  type TableKind,
} from '../../../../domain/register-import/field';
import { NOT_READ } from '../../../../domain/register-import/read-columns';
import { Note } from '../../../ui/note';
import { Section } from '../../../ui/section';
import { DateOrder } from './date-order';
import { OfInstallation } from './of-installation';
import type { OpenRegister } from './register-state';
import { readColumnAs, readTableAs } from './register-store';

export const ColumnsSection = ({ open }: { readonly open: OpenRegister }) => {
  const { t } = useTranslation('files');
  const { columns, look } = open;
  const read = columns.filter(({ field }) => field !== NOT_READ).length;
  return (
    <Section
      title={t('register.columns.title')}
      aside={t('register.columns.count', { read, count: columns.length })}
      flush
    >
      <TableKindChoice kind={open.kind} isBusy={open.status === 'importing'} />
      <OfInstallation open={open} />
      <div className="register-columns-frame" role="group" aria-label={t('register.columns.title')} tabIndex={0}>
        <table className="register-columns">
          <thead>
            <tr>
              <th scope="col">{t('register.columns.head')}</th>
              <th scope="col">{t('register.columns.samples')}</th>
              <th scope="col">{t('register.columns.readAs')}</th>
              <th scope="col">{t('register.columns.how')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <ColumnRow
                key={index}
                kind={open.kind}
                column={column}
                index={index}
                isBusy={open.status === 'importing'}
              />
            ))}
          </tbody>
        </table>
      </div>
      {look.otherSheets > 0 && (
        <div className="register-note">
          <Note>{t('register.columns.otherSheets', { count: look.otherSheets })}</Note>
        </div>
      )}
    </Section>
  );
};

const TableKindChoice = ({ kind, isBusy }: { readonly kind: TableKind; readonly isBusy: boolean }) => {
  const { t } = useTranslation('files');
  return (
    <div className="register-kind">
      <span className="lead">{t('register.kind.title')}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('register.kind.title')}
        data={tableKinds.map((value) => ({ value, label: t(`register.kind.${value}`) }))}
        value={kind}
        disabled={isBusy}
        onChange={(value) => isTableKind(value) && readTableAs(value)}
      />
    </div>
  );
};

interface ColumnRowProps {
  readonly kind: TableKind;
  readonly column: RegisterColumn;
  readonly index: number;
  readonly isBusy: boolean;
}

/** A column without a head is called by its place, as spreadsheets count. */
const useHead = ({ column, index }: Pick<ColumnRowProps, 'column' | 'index'>): string => {
  const { t } = useTranslation('files');
  return column.head.trim() === '' ? t('register.columns.unnamed', { number: index + 1 }) : column.head;
};

const ColumnRow = ({ kind, column, index, isBusy }: ColumnRowProps) => {
  const { t } = useTranslation('files');
  const head = useHead({ column, index });
  const choices = [NOT_READ, ...fieldsOf(kind)].map((value) => ({
    value,
    label: isFieldOf(kind, value) ? t(`register.field.${value}`) : t('register.columns.notRead'),
  }));
  return (
    <tr data-read={column.field !== NOT_READ || undefined}>
      <th scope="row">{head}</th>
      <td>
        <Samples samples={column.samples} />
      </td>
      <td>
        <NativeSelect
          aria-label={t('register.columns.readAsOf', { head })}
          data={choices}
          value={isFieldOf(kind, column.field) ? column.field : NOT_READ}
          disabled={isBusy}
          onChange={(event) => readColumnAs(index, event.currentTarget.value)}
        />
      </td>
      <td>
        <HowRead kind={kind} column={column} index={index} isBusy={isBusy} head={head} />
      </td>
    </tr>
  );
};

const Samples = ({ samples }: { readonly samples: readonly string[] }) => {
  const { t } = useTranslation('files');
  if (samples.length === 0) return <span className="muted">{t('register.columns.blank')}</span>;
  return (
    <span className="register-samples">
      {samples.map((sample, index) => (
        <span key={index} className="register-sample" title={sample}>
          {sample}
        </span>
      ))}
    </span>
  );
};

const HowRead = (props: ColumnRowProps & { readonly head: string }) => {
  const { t } = useTranslation('files');
  const { kind, column } = props;
  if (!isFieldOf(kind, column.field)) return <span className="muted">{t('register.how.none')}</span>;
  const cells = cellKindOf(column.field);
  return (
    <div className="register-how">
      {cells === 'date' ? <DateOrder {...props} /> : <span className="lead">{t(`register.how.${cells}`)}</span>}
      {column.hasFormulas && <span className="small muted">{t('register.how.formulas')}</span>}
    </div>
  );
};
