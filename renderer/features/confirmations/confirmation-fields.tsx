/** The fields of a confirmation, for the dialog and for the card of a mail alike. */
import { Button, Select, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';
import { installationOf, newLine, openOrders, orderOf, scopeKey, scopesAsked, withOrder } from './confirmation-form';
import { straySerials } from './stray-serials';
import { LineFields } from './line-fields';
import { SerialField } from './serial-field';
import type { ConfirmationState } from './use-confirmation-form';
import './confirmations.css';

interface FieldsProps {
  readonly state: ConfirmationState;
}

export const ConfirmationFields = ({ state }: FieldsProps) => {
  const { t } = useTranslation('confirmations');
  const { register, form, set, errorOf } = state;
  return (
    <div className="stack">
      <div className="confirmation-head">
        <OrderField state={state} />
        <InstallationField state={state} />
        <DateField required label={t('form.on')} value={form.on} error={errorOf('on')} onChange={(on) => set({ on })} />
      </div>
      {scopesAsked(register, form).map((scope, index) => (
        <SerialField key={scopeKey(scope)} state={state} scope={scope} isFirst={index === 0} />
      ))}
      <StrayNote state={state} />
      <Lines state={state} />
      <Textarea
        label={t('form.note')}
        value={form.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <RevisedNote state={state} />
    </div>
  );
};

const OrderField = ({ state }: FieldsProps) => {
  const { t } = useTranslation('confirmations');
  const { register, form, set } = state;
  const named = (id: string): string => installationOf(register, id)?.name ?? id;
  return (
    <Select
      searchable
      clearable
      label={t('form.order')}
      description={t('form.orderHint')}
      placeholder={t('form.noOrder')}
      limit={100}
      value={form.order === '' ? null : form.order}
      data={openOrders(register).map(({ order, number, installation }) => ({
        value: order,
        label: t('form.orderOption', { number, name: named(installation) }),
      }))}
      onChange={(order) => set(withOrder(register, form, order ?? ''))}
    />
  );
};

const InstallationField = ({ state }: FieldsProps) => {
  const { t } = useTranslation('confirmations');
  const { register, form, set, errorOf } = state;
  const standing = register.installations.filter(
    ({ archivedOn, installation }) => archivedOn === null || installation === form.installation,
  );
  return (
    <Select
      searchable
      withAsterisk
      label={t('form.installation')}
      disabled={orderOf(register, form.order) !== null}
      limit={100}
      value={form.installation === '' ? null : form.installation}
      error={errorOf('installation')}
      data={standing.map(({ installation, name, customer }) => ({
        value: installation,
        label: customer === null ? name : `${name}, ${customer}`,
      }))}
      onChange={(installation) => set({ installation: installation ?? '', serials: {} })}
    />
  );
};

const Lines = ({ state }: FieldsProps) => {
  const { t } = useTranslation('confirmations');
  const { form, set } = state;
  return (
    <div className="stack">
      <h3>{t('form.lines')}</h3>
      {form.lines.length === 0 && <p className="muted">{t('form.noLines')}</p>}
      {form.lines.map((line, index) => (
        <LineFields key={line.key} state={state} line={line} index={index} />
      ))}
      <div>
        <Button
          size="xs"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => set({ lines: [...form.lines, newLine()] })}
        >
          {t('form.addLine')}
        </Button>
      </div>
    </div>
  );
};

/** What the mail names and no field takes: serials of a family without a part here. */
const StrayNote = ({ state: { register, form, mail } }: FieldsProps) => {
  const { t } = useTranslation('confirmations');
  const stray = straySerials(register, form, mail);
  if (stray.length === 0) return null;
  return <Note tone="amber">{t('form.stray', { count: stray.length, serials: stray.join(', ') })}</Note>;
};

/** ID-4: what it is noted as. */
const RevisedNote = ({ state: { register, form } }: FieldsProps) => {
  const { t } = useTranslation('confirmations');
  const order = orderOf(register, form.order);
  const installation = installationOf(register, form.installation);
  if (installation === null) return null;
  const revised = order === null ? installation.serials.length > 0 : order.installationIs === 'existing';
  return (
    <Note>
      {t(revised ? 'form.revised' : 'form.fresh')} <RuleChip id={revised ? 'ID-4' : 'ID-2'} />
    </Note>
  );
};
