/** Merges a customer into another: two names for one, whose pools, sites, EULAs and dossiers then stand together. */
import { useCallback, useMemo } from 'react';
import { Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customersOf, type RegisteredCustomer } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import { mergedSides, type MergedSide } from '../../../domain/customer/customer-change';
import { levelFacts } from '../../../domain/support/support-levels';
import { applyChange } from '../../app/apply-change';
import { customerPath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { EntryDialog, useEntryForm, type EntryForm } from '../dossier';
import { mergeDraft, rivalLevels, type MergeFields, type RivalLevels } from './merge-draft';

interface MergeDialogProps {
  readonly register: Register;
  readonly customer: RegisteredCustomer;
  /** The one that is chosen at first; `null` for none. */
  readonly into: string | null;
  readonly onClose: () => void;
}

export const MergeDialog = ({ register, customer, into, onClose }: MergeDialogProps) => {
  const { t } = useTranslation('customers');
  const [, navigate] = useLocation();
  const from = customer.customer;
  const toDraft = useCallback(
    (fields: MergeFields) => mergeDraft(fields, register, from, register.asOf),
    [from, register],
  );
  const others = useMemo(
    () =>
      customersOf(register).flatMap((each) => (each.customer === '' || each.customer === from ? [] : [each.customer])),
    [register, from],
  );
  const form = useEntryForm({
    initial: { into, serviceLevel: null as MergedSide | null },
    toDraft,
    commit: async (changes) => {
      const recorded = await applyChange(changes);
      const [change] = changes;
      // The page of the name that is gone is no page any more.
      if (recorded.ok && change?.kind === 'customers-merged') navigate(customerPath(change.into), { replace: true });
      return recorded;
    },
    onDone: onClose,
  });
  const { pools, sites, orders, contacts, notes, attachments } = customer;
  const chosen = form.fields.into;
  return (
    <EntryDialog
      title={t('merge.title')}
      lead={t('merge.lead', {
        customer: from,
        pools: formatQuantity(pools.length),
        sites: formatQuantity(sites.length),
        orders: formatQuantity(orders),
        entries: formatQuantity(contacts + notes + attachments),
      })}
      commitLabel={chosen === null ? t('merge.commitBlank') : t('merge.commit', { customer: chosen })}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Select
        data-autofocus
        searchable
        label={t('merge.field')}
        data={others}
        value={chosen}
        error={form.errorOf('into')}
        nothingFoundMessage={t('merge.nobody')}
        onChange={(name) => form.set({ into: name, serviceLevel: null })}
      />
      <LevelChoice form={form} levels={rivalLevels(register, from, chosen)} />
    </EntryDialog>
  );
};

interface LevelChoiceProps {
  readonly form: EntryForm<MergeFields>;
  readonly levels: RivalLevels;
}

/** LP-14: nothing that was agreed is dropped in silence. */
const LevelChoice = ({ form, levels }: LevelChoiceProps) => {
  const { t } = useTranslation('customers');
  if (levels === null) return null;
  return (
    <Radio.Group
      label={t('merge.level')}
      description={t('merge.levelText')}
      value={form.fields.serviceLevel}
      error={form.errorOf('serviceLevel')}
      onChange={(value) => form.set({ serviceLevel: mergedSides.find((side) => side === value) ?? null })}
    >
      <div className="stack">
        {mergedSides.map((side) => (
          <Radio
            key={side}
            value={side}
            label={t('merge.levelOf', { customer: levels[side].customer, level: levelFacts(levels[side]) })}
          />
        ))}
      </div>
    </Radio.Group>
  );
};
