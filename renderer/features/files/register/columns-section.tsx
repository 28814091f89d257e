/** The columns of a table: head, samples, what each is read as, and how its dates and numbers are read. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterColumn } from '../../../../contract/register-import';
import { fieldKinds, fields, isField } from '../../../../domain/register-import/field';
import { NOT_READ } from '../../../../domain/register-import/read-columns';
import { Note } from '../../../ui/note';
import { Section } from '../../../ui/section';
import { DateOrder } from './date-order';
import type { OpenRegister } from './register-state';
import { readColumnAs } from './register-store';

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
              <ColumnRow key={index} column={column} index={index} isBusy={open.status === 'importing'} />
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

interface ColumnRowProps {
  readonly column: RegisterColumn;
  readonly index: number;
  readonly isBusy: boolean;
}

/** A column without a head is called by its place, as spreadsheets count. */
const useHead = ({ column, index }: Pick<ColumnRowProps, 'column' | 'index'>): string => {
  const { t } = useTranslation('files');
  return column.head.trim() === '' ? t('register.columns.unnamed', { number: index + 1 }) : column.head;
};

const ColumnRow = ({ column, index, isBusy }: ColumnRowProps) => {
  const { t } = useTranslation('files');
  const head = useHead({ column, index });
  const choices = [NOT_READ, ...fields].map((value) => ({
    value,
    label: isField(value) ? t(`register.field.${value}`) : t('register.columns.notRead'),
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
          value={isField(column.field) ? column.field : NOT_READ}
          disabled={isBusy}
          onChange={(event) => readColumnAs(index, event.currentTarget.value)}
        />
      </td>
      <td>
        <HowRead column={column} index={index} isBusy={isBusy} head={head} />
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
  const { column } = props;
  if (!isField(column.field)) return <span className="muted">{t('register.how.none')}</span>;
  const kind = fieldKinds[column.field];
  return (
    <div className="register-how">
      {kind === 'date' ? <DateOrder {...props} /> : <span className="lead">{t(`register.how.${kind}`)}</span>}
      {column.hasFormulas && <span className="small muted">{t('register.how.formulas')}</span>}
    </div>
  );
};
