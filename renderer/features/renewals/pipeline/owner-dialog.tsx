/** Names one owner for several renewals in one step. */
import { useCallback } from 'react';
import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { ChangeDialog, readAll, readText, useChangeForm, type Draft } from '../../pools';
import { INCOMPLETE } from './incomplete';
import { ownerChanges } from './pipeline-edits';

interface OwnerDialogProps {
  readonly register: Register;
  readonly rows: readonly RenewalRow[];
  readonly owners: readonly string[];
  readonly onClose: () => void;
}

interface OwnerFields {
  readonly owner: string;
}

/** Nothing is recorded for who is the owner already. */
const toOwnerDraft = ({ owner }: OwnerFields, rows: readonly RenewalRow[], { asOf }: Register): Draft => {
  const read = readAll({ owner: readText(owner) });
  if (!read.ok) return read;
  const changes = ownerChanges(rows, read.values.owner, asOf);
  return changes.length === 0 ? { ok: false, errors: { owner: { code: 'field/unchanged' } } } : { ok: true, changes };
};

export const OwnerDialog = ({ register, rows, owners, onClose }: OwnerDialogProps) => {
  const { t } = useTranslation('renewals');
  const toDraft = useCallback((fields: OwnerFields) => toOwnerDraft(fields, rows, register), [rows, register]);
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm<OwnerFields>({ owner: '' }, toDraft);
  return (
    <ChangeDialog
      title={t('pipeline.owners.title', { count: rows.length })}
      lead={t('pipeline.owners.lead')}
      draft={draft}
      verdict={INCOMPLETE}
      today={register.asOf}
      commitLabel={t('pipeline.owners.commit')}
      onClose={onClose}
      onIncomplete={showEveryError}
      preview={<p>{t('pipeline.owners.preview')}</p>}
    >
      <Autocomplete
        data-autofocus
        label={t('pipeline.owners.field')}
        data={[...owners]}
        value={fields.owner}
        onChange={(owner) => set({ owner })}
        error={errorOf('owner')}
      />
    </ChangeDialog>
  );
};
