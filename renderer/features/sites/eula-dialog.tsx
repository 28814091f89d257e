/** Records a signed EULA of a customer, for all its sites or for one (LP-8). */
import { useCallback, useMemo, useState } from 'react';
import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { aboutCustomer } from '../../../domain/customer/subject';
import { keptWith } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import { DateField } from '../../ui/date-field';
import { RuleChip } from '../../ui/rule-chip';
import { EntryDialog, useEntryForm } from '../dossier';
import { eulaDraft, eulaScopes, isEulaScope, type EulaFields } from './eula-draft';

interface EulaDialogProps {
  readonly register: Register;
  readonly customer: string;
  /** The site that is chosen at first; `null` for every site. */
  readonly site: string | null;
  readonly onClose: () => void;
}

const useOptions = (register: Register, customer: string) => {
  const { t } = useTranslation('sites');
  return useMemo(() => {
    const sites = register.sites.filter((site) => site.customer === customer);
    const attachments = keptWith(register.attachments, [aboutCustomer(customer)]);
    return {
      sites: [
        { value: '', label: t('eula.everySite') },
        ...sites.map(({ site, name }) => ({ value: site, label: name })),
      ],
      products: [...new Set(register.pools.flatMap(({ lots }) => lots.map(({ product }) => product)))].sort(),
      attachments: [
        { value: '', label: t('eula.field.noAttachment') },
        ...attachments.map(({ attachment, facts, fileName }) => ({
          value: attachment,
          label: facts.title ?? fileName,
        })),
      ],
    };
  }, [register, customer, t]);
};

export const EulaDialog = ({ register, customer, site, onClose }: EulaDialogProps) => {
  const { t } = useTranslation('sites');
  const [id] = useState(() => crypto.randomUUID());
  const toDraft = useCallback(
    (typed: EulaFields) => eulaDraft(typed, customer, id, register),
    [customer, id, register],
  );
  const initial: EulaFields = {
    site: site ?? '',
    scope: 'every',
    product: '',
    signedOn: register.asOf,
    signedBy: '',
    expiresOn: null,
    attachment: '',
  };
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const options = useOptions(register, customer);
  return (
    <EntryDialog
      title={t('eula.record.title')}
      lead={
        <>
          {t('eula.record.lead', { customer })} <RuleChip id="LP-8" />
        </>
      }
      commitLabel={t('eula.record.commit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <ScopeFields {...{ fields, set }} sites={options.sites} />
      {fields.scope !== 'every' && (
        <Autocomplete
          label={t('eula.field.product')}
          data={fields.scope === 'product' ? options.products : []}
          value={fields.product}
          error={errorOf('product')}
          onChange={(product) => set({ product })}
        />
      )}
      <div className="dossier-fields">
        <DateField
          label={t('eula.field.signedOn')}
          value={fields.signedOn}
          error={errorOf('signedOn')}
          onChange={(signedOn) => set({ signedOn })}
        />
        <DateField
          label={t('eula.field.expiresOn')}
          value={fields.expiresOn}
          error={errorOf('expiresOn')}
          onChange={(expiresOn) => set({ expiresOn })}
        />
        <TextInput
          label={t('eula.field.signedBy')}
          value={fields.signedBy}
          error={errorOf('signedBy')}
          autoComplete="off"
          onChange={(event) => set({ signedBy: event.currentTarget.value })}
        />
        <Select
          label={t('eula.field.attachment')}
          data={options.attachments}
          value={fields.attachment}
          allowDeselect={false}
          onChange={(attachment) => set({ attachment: attachment ?? '' })}
        />
      </div>
    </EntryDialog>
  );
};

interface ScopeFieldsProps {
  readonly fields: EulaFields;
  readonly set: (part: Partial<EulaFields>) => void;
  readonly sites: readonly { readonly value: string; readonly label: string }[];
}

/** Where it holds, and for what. */
const ScopeFields = ({ fields, set, sites }: ScopeFieldsProps) => {
  const { t } = useTranslation('sites');
  return (
    <div className="dossier-fields">
      <Select
        data-autofocus
        label={t('eula.field.site')}
        data={sites}
        value={fields.site}
        allowDeselect={false}
        onChange={(chosen) => set({ site: chosen ?? '' })}
      />
      <Select
        label={t('eula.field.scope')}
        data={eulaScopes.map((scope) => ({ value: scope, label: t(`eula.scope.${scope}`) }))}
        value={fields.scope}
        allowDeselect={false}
        onChange={(scope) => isEulaScope(scope) && set({ scope })}
      />
    </div>
  );
};
