/** The file's own facts and the order behind it. */
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLedger } from '../../db/use-ledger';
import { useRegister } from '../../db/use-register';
import { DateField } from '../../ui/date-field';
import { Section } from '../../ui/section';
import { ClockNote } from './clock-note';
import { fileIdOf, revisingForm, type DeskForm } from './desk-form';
import { changeForm, startForm } from './desk-store';
import { OrderNote } from './order-note';
import { TerritoryReason } from './territory-reason';
import { useErrorText } from './use-desk-errors';

export const OrderSection = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const error = useErrorText(form);
  return (
    <Section title={t('section.order')}>
      <div className="desk-grid">
        <TextInput
          withAsterisk
          label={t('field.org')}
          description={t('hint.org')}
          value={form.org}
          error={error('org')}
          onChange={(event) => changeForm({ org: event.currentTarget.value })}
        />
        <TextInput
          withAsterisk
          label={t('field.partner')}
          description={t('hint.partner')}
          value={form.partner}
          error={error('partner')}
          onChange={(event) => changeForm({ partner: event.currentTarget.value })}
        />
        <TextInput
          withAsterisk
          label={t('field.poNumber')}
          value={form.poNumber}
          error={error('poNumber')}
          onChange={(event) => changeForm({ poNumber: event.currentTarget.value })}
        />
        <DateField
          required
          label={t('field.receivedOn')}
          value={form.receivedOn}
          error={error('receivedOn')}
          onChange={(receivedOn) => changeForm({ receivedOn })}
        />
        <DateField
          required
          label={t('field.issuedOn')}
          value={form.issuedOn}
          error={error('issuedOn')}
          onChange={(issuedOn) => changeForm({ issuedOn })}
        />
        <TextInput
          withAsterisk
          label={t('field.id')}
          description={t('hint.id')}
          value={fileIdOf(form)}
          error={error('id')}
          disabled={form.supersedes !== null}
          onChange={(event) => changeForm({ id: event.currentTarget.value })}
        />
        <RevisesField form={form} />
        <div className="desk-wide">
          <ClockNote form={form} />
        </div>
        <div className="desk-wide">
          <OrderNote form={form} />
        </div>
        <TerritoryReason form={form} />
      </div>
    </Section>
  );
};

/** Files that were issued here and can be revised; each once, newest first. */
const useIssued = () => {
  const { register } = useRegister();
  const ledger = useLedger();
  const issued = (register?.documents ?? []).filter(
    ({ direction, withdrawn, supersededBy }) => direction === 'issued' && !withdrawn && supersededBy === null,
  );
  return issued
    .flatMap(({ docId, fileName }) => {
      const licence = ledger?.licenceFile(docId);
      return licence === undefined ? [] : [{ docId, fileName, licence }];
    })
    .reverse();
};

const RevisesField = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const issued = useIssued();
  if (issued.length === 0 || register === null) return null;
  const choose = (docId: string | null): void => {
    const chosen = issued.find((candidate) => candidate.docId === docId);
    if (chosen === undefined) changeForm({ supersedes: null, id: null, revision: 1 });
    else startForm(revisingForm(chosen.licence, chosen.docId, form, register.asOf));
  };
  return (
    <Select
      clearable
      label={t('field.revises')}
      description={t('hint.revises')}
      placeholder={t('hint.none')}
      value={form.supersedes}
      onChange={choose}
      data={issued.map(({ docId, fileName, licence }) => ({
        value: docId,
        label: `${licence.id}, ${t('field.revision')} ${licence.revision} (${fileName})`,
      }))}
    />
  );
};
