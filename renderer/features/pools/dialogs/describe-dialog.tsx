/** Gives a pool another name or customer. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { describePoolDraft, type DescribePoolFields } from '../drafts/describe-pool';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

export const DescribeDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback(
    (fields: DescribePoolFields) => describePoolDraft(fields, pool, register.asOf),
    [pool, register.asOf],
  );
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(
    { name: pool.name, customer: pool.customer },
    toDraft,
  );
  const verdict = useDraftVerdict(draft, register);
  return (
    <ChangeDialog
      title={t('describe.title')}
      lead={t('describe.lead')}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t('describe.commitBlank')}
      onClose={onClose}
      onIncomplete={showEveryError}
    >
      <div className="pools-fields">
        <div className="pools-half">
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
            label={t('field.customer')}
            value={fields.customer}
            onChange={(customer) => set({ customer })}
            error={errorOf('customer')}
          />
        </div>
      </div>
    </ChangeDialog>
  );
};
