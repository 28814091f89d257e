/** How a column's dates are read, shown on one of them; where both orders are possible, the choice between them. */
import { Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterColumn } from '../../../../contract/register-import';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { dateForms } from '../../../../domain/register-import/read-date';
import { formatDate } from '../../../ui/format-date';
import { StateWord } from '../../../ui/state-word';
import { readDatesAs } from './register-store';

interface DateOrderProps {
  readonly column: RegisterColumn;
  readonly index: number;
  readonly head: string;
  readonly isBusy: boolean;
}

export const DateOrder = (props: DateOrderProps) => {
  const { t } = useTranslation('files');
  const { example, ambiguous, form } = props.column;
  if (example === null) return <span className="muted">{t('register.columns.blank')}</span>;
  if (ambiguous || form !== undefined) return <OrderChoice {...props} example={example} />;
  return <Reading text={example.text} date={example.dayFirst} />;
};

const Reading = ({ text, date }: { readonly text: string; readonly date: CivilDate | null }) => {
  const { t } = useTranslation('files');
  if (date === null) return <span className="tone-amber">{t('register.date.unread', { text })}</span>;
  return <span className="lead">{t('register.date.reads', { text, date: formatDate(date) })}</span>;
};

const OrderChoice = ({
  column,
  index,
  head,
  isBusy,
  example,
}: DateOrderProps & { readonly example: NonNullable<RegisterColumn['example']> }) => {
  const { t } = useTranslation('files');
  const readings = { 'day-first': example.dayFirst, 'month-first': example.monthFirst };
  return (
    <div role="radiogroup" aria-label={t('register.date.orderOf', { head })}>
      {column.ambiguous && (
        <StateWord icon={IconAlertTriangle} tone="amber">
          {t('register.date.ask', { text: example.text })}
        </StateWord>
      )}
      <div className="register-orders">
        {dateForms.map((form) => (
          <Radio
            key={form}
            size="xs"
            name={`order of ${index}`}
            checked={column.form === form}
            disabled={isBusy}
            label={<OrderLabel form={form} date={readings[form]} />}
            onChange={() => readDatesAs(index, form)}
          />
        ))}
      </div>
      {!column.ambiguous && <span className="small muted">{t('register.date.example', { text: example.text })}</span>}
    </div>
  );
};

const OrderLabel = ({ form, date }: { readonly form: (typeof dateForms)[number]; readonly date: CivilDate | null }) => {
  const { t } = useTranslation('files');
  const reading = date === null ? t('register.date.none') : formatDate(date);
  return <>{t(`register.date.${form}`, { date: reading })}</>;
};
