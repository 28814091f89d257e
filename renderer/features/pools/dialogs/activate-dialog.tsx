/** Records an activation; the first one starts the SUP (LP-10). At a registered site it needs a EULA, or a reason (LP-8). */
import { useCallback, useMemo } from 'react';
import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { activateDraft, offeredSites, siteEula, type ActivateFields } from '../drafts/activate';
import { draftedQuantity } from '../drafts/draft';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import type { PoolDialogProps } from './pool-dialog-props';
import { SiteEulaNote } from './site-eula-note';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

export const ActivateDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback((fields: ActivateFields) => activateDraft(fields, pool, register), [pool, register]);
  const offered = useMemo(() => offeredSites(register, pool), [register, pool]);
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(
    { quantity: '', on: formatDate(register.asOf), site: '', override: '' },
    toDraft,
  );
  const verdict = useDraftVerdict(draft, register);
  const quantity = draftedQuantity(draft);
  const standing = siteEula(fields, register, pool, offered);
  return (
    <ChangeDialog
      title={t('activate.title')}
      lead={t(pool.commencedOn === null ? 'activate.leadFirst' : 'activate.lead')}
      rule="LP-10"
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      onClose={onClose}
      onIncomplete={showEveryError}
      commitLabel={
        quantity === null
          ? t('activate.commitBlank')
          : t('activate.commit', { count: quantity, quantity: formatQuantity(quantity) })
      }
    >
      <div className="pools-fields">
        <TextEntry
          first
          digits
          label={t('field.quantity')}
          value={fields.quantity}
          onChange={(typed) => set({ quantity: typed })}
          error={errorOf('quantity')}
          description={t('field.quantityOf', { available: formatQuantity(pool.quantity - pool.activated) })}
        />
        <DateEntry
          label={t('field.activatedOn')}
          value={fields.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
        <Autocomplete
          label={t('field.site')}
          data={offered.map(({ label }) => label)}
          value={fields.site}
          onChange={(site) => set({ site })}
          error={errorOf('site')}
        />
      </div>
      {standing !== null && (
        <SiteEulaNote
          register={register}
          standing={standing}
          override={fields.override}
          error={errorOf('override')}
          onOverride={(override) => set({ override })}
        />
      )}
    </ChangeDialog>
  );
};
