/** Creates a pool by hand (LP-6): id, project, customer, purchase order, day. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { poolPath } from '../../../app/paths';
import { formatDate } from '../../../ui/format-date';
import { createPoolDraft, nextPoolId, type CreatePoolFields } from '../drafts/create-pool';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import { TextEntry } from './text-entry';
import { useChangeForm, type ChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

interface CreatePoolDialogProps {
  readonly register: Register;
  readonly onClose: () => void;
}

export const CreatePoolDialog = ({ register, onClose }: CreatePoolDialogProps) => {
  const { t } = useTranslation('pools');
  const [, navigate] = useLocation();
  const toDraft = useCallback((fields: CreatePoolFields) => createPoolDraft(fields, register.pools), [register.pools]);
  const initial = {
    pool: nextPoolId(register.pools),
    name: '',
    customer: '',
    purchaseOrder: '',
    on: formatDate(register.asOf),
  };
  const form = useChangeForm(initial, toDraft);
  const verdict = useDraftVerdict(form.draft, register);
  const id = form.fields.pool.trim();
  return (
    <ChangeDialog
      title={t('create.title')}
      lead={t('create.lead')}
      rule="LP-10"
      draft={form.draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={id === '' ? t('create.commitBlank') : t('create.commit', { pool: id })}
      onClose={onClose}
      onIncomplete={form.showEveryError}
      onCommitted={() => navigate(poolPath(id))}
    >
      <CreatePoolFieldset form={form} />
    </ChangeDialog>
  );
};

const CreatePoolFieldset = ({ form }: { readonly form: ChangeForm<CreatePoolFields> }) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  return (
    <div className="pools-fields">
      <TextEntry
        label={t('field.pool')}
        description={t('field.poolHelp')}
        value={fields.pool}
        onChange={(pool) => set({ pool })}
        error={errorOf('pool')}
      />
      <div className="pools-name-field">
        <TextEntry
          first
          label={t('field.name')}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={errorOf('name')}
        />
      </div>
      <div className="pools-half">
        <TextEntry
          label={t('field.optional', { label: t('field.customer') })}
          value={fields.customer}
          onChange={(customer) => set({ customer })}
          error={errorOf('customer')}
        />
      </div>
      <div className="pools-quarter">
        <TextEntry
          label={t('field.optional', { label: t('field.purchaseOrder') })}
          value={fields.purchaseOrder}
          onChange={(purchaseOrder) => set({ purchaseOrder })}
          error={errorOf('purchaseOrder')}
        />
      </div>
      <div className="pools-quarter">
        <DateEntry
          label={t('field.createdOn')}
          value={fields.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
      </div>
    </div>
  );
};
