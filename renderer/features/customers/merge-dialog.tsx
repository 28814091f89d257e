/** Merges a customer into another: two names for one, whose pools, sites, EULAs and dossiers then stand together. */
import { useCallback, useMemo } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { customersOf, type RegisteredCustomer } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import { done, refuse } from '../../../domain/result';
import { applyChange } from '../../app/apply-change';
import { customerPath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { draftOf, EntryDialog, errorsOf, useEntryForm, type Draft } from '../dossier';

interface MergeFields {
  readonly into: string | null;
}

const mergeDraft = ({ into }: MergeFields, from: string, on: CivilDate): Draft => {
  const errors = errorsOf({ into: into === null ? refuse('field/required') : done(into) });
  if (errors !== null || into === null) return { ok: false, errors: errors ?? {} };
  return draftOf({ kind: 'customers-merged', on, from, into });
};

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
  const toDraft = useCallback((fields: MergeFields) => mergeDraft(fields, from, register.asOf), [from, register.asOf]);
  const others = useMemo(
    () =>
      customersOf(register).flatMap((each) => (each.customer === '' || each.customer === from ? [] : [each.customer])),
    [register, from],
  );
  const form = useEntryForm({
    initial: { into },
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
  const { pools, sites, contacts, notes, attachments } = customer;
  const chosen = form.fields.into;
  return (
    <EntryDialog
      title={t('merge.title')}
      lead={t('merge.lead', {
        customer: from,
        pools: formatQuantity(pools.length),
        sites: formatQuantity(sites.length),
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
        onChange={(name) => form.set({ into: name })}
      />
    </EntryDialog>
  );
};
