/** Gives a customer another name, everywhere at once. */
import { useCallback } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredCustomer } from '../../../domain/ledger/customers';
import { applyChange } from '../../app/apply-change';
import { customerPath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { EntryDialog, useEntryForm } from '../dossier';
import { renameDraft, type RenameFields } from './rename-draft';

interface RenameDialogProps {
  readonly customer: RegisteredCustomer;
  readonly today: CivilDate;
  /** Asked where somebody has the new name already: the two may be one. */
  readonly onMerge: (into: string) => void;
  readonly onClose: () => void;
}

export const RenameDialog = ({ customer: { customer, pools }, today, onMerge, onClose }: RenameDialogProps) => {
  const { t } = useTranslation('customers');
  const [, navigate] = useLocation();
  const toDraft = useCallback((typed: RenameFields) => renameDraft(typed, customer, today), [customer, today]);
  const form = useEntryForm({
    initial: { to: customer },
    toDraft,
    commit: async (changes) => {
      const recorded = await applyChange(changes);
      const [change] = changes;
      // The page of the old name is no page any more.
      if (recorded.ok && change?.kind === 'customer-renamed') navigate(customerPath(change.to), { replace: true });
      return recorded;
    },
    onDone: onClose,
  });
  return (
    <EntryDialog
      title={t('rename.title')}
      lead={t('rename.lead', { count: pools.length, formatted: formatQuantity(pools.length) })}
      commitLabel={t('rename.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('rename.field')}
        value={form.fields.to}
        error={form.errorOf('to')}
        autoComplete="off"
        onChange={(event) => form.set({ to: event.currentTarget.value })}
      />
      {form.refusal?.code === 'customer/exists' && form.fields.to.trim() !== customer && (
        <Button onClick={() => onMerge(form.fields.to.trim())}>
          {t('merge.instead', { customer: form.fields.to.trim() })}
        </Button>
      )}
    </EntryDialog>
  );
};
