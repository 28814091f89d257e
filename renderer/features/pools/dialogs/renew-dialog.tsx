/** Renews the SUP of a whole pool (LP-4, LP-15). */
import { useCallback } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { renewDraft, type RenewFields } from '../drafts/renew';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

export const RenewDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback((fields: RenewFields) => renewDraft(fields, pool), [pool]);
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(
    { months: '12', on: formatDate(register.asOf), evaluation: false },
    toDraft,
  );
  const verdict = useDraftVerdict(draft, register);
  const suspended = pool.state === 'suspended';
  const months = draft.ok && draft.changes[0]?.kind === 'sup-renewed' ? draft.changes[0].months : null;
  return (
    <ChangeDialog
      title={t('renew.title')}
      lead={t('renew.lead')}
      rule={suspended ? 'LP-15' : 'LP-4'}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={months === null ? t('renew.commitBlank') : t('renew.commit', { count: months })}
      onClose={onClose}
      onIncomplete={showEveryError}
    >
      <div className="pools-fields">
        <TextEntry
          first
          digits
          label={t('field.renewMonths')}
          value={fields.months}
          onChange={(typed) => set({ months: typed })}
          error={errorOf('months')}
        />
        <DateEntry
          label={t('field.renewedOn')}
          value={fields.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
        {suspended && (
          <Checkbox
            className="pools-full"
            label={t('field.evaluation')}
            checked={fields.evaluation}
            onChange={(event) => set({ evaluation: event.currentTarget.checked })}
          />
        )}
      </div>
    </ChangeDialog>
  );
};
