/** Records activated licences that were lost with a dead server, by a person's word. */
import { useCallback } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { siteName } from '../../../../domain/ledger/sites';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { draftedQuantity } from '../drafts/draft';
import { lossDraft, type LossFields } from '../drafts/lose-activation';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

export const LostActivationDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback((fields: LossFields) => lossDraft(fields, pool), [pool]);
  const site = pool.activatedAt[0]?.site ?? '';
  const form = useChangeForm<LossFields>({ site, quantity: '', on: formatDate(register.asOf), reason: '' }, toDraft);
  const { fields, draft, set, errorOf, showEveryError } = form;
  const quantity = draftedQuantity(draft);
  const sites = pool.activatedAt.map((each) => ({
    value: each.site,
    label: t('lost.siteOption', { site: siteName(register, each.site), quantity: formatQuantity(each.quantity) }),
  }));
  return (
    <ChangeDialog
      title={t('lost.title')}
      lead={t('lost.lead')}
      draft={draft}
      verdict={useDraftVerdict(draft, register)}
      today={register.asOf}
      onClose={onClose}
      onIncomplete={showEveryError}
      commitLabel={
        quantity === null
          ? t('lost.commitBlank')
          : t('lost.commit', { count: quantity, quantity: formatQuantity(quantity) })
      }
    >
      <div className="pools-fields">
        <Select
          className="pools-wide-field"
          label={t('lost.site')}
          data={sites}
          value={fields.site}
          allowDeselect={false}
          onChange={(chosen) => set({ site: chosen ?? '' })}
        />
        <TextEntry
          first
          digits
          label={t('field.quantity')}
          value={fields.quantity}
          onChange={(typed) => set({ quantity: typed })}
          error={errorOf('quantity')}
        />
        <DateEntry label={t('field.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
        <div className="pools-wide-field">
          <TextEntry
            label={t('lost.reason')}
            value={fields.reason}
            onChange={(reason) => set({ reason })}
            error={errorOf('reason')}
          />
        </div>
      </div>
    </ChangeDialog>
  );
};
