/** Renews a subscription lot (LP-2): by usual terms from its present end, or to any later day. */
import { useCallback } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisteredLot } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import {
  renewedEnd,
  renewSubscriptionDraft,
  usualTerms,
  type RenewSubscriptionFields,
} from '../drafts/renew-subscription';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import { FactVerdict } from './fact-verdict';
import type { PoolDialogProps } from './pool-dialog-props';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

interface RenewSubscriptionDialogProps extends PoolDialogProps {
  readonly lot: RegisteredLot;
}

const firstTerm = usualTerms[0];

export const RenewSubscriptionDialog = ({ register, pool, lot, onClose }: RenewSubscriptionDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback(
    (fields: RenewSubscriptionFields) => renewSubscriptionDraft(fields, pool, lot),
    [pool, lot],
  );
  const ends = lot.expiresOn === null ? t('notAvailable') : formatDate(lot.expiresOn);
  const first = renewedEnd(lot, firstTerm);
  const initial = { expiresOn: first === null ? '' : formatDate(first), on: formatDate(register.asOf) };
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(initial, toDraft);
  const verdict = useDraftVerdict(draft, register);
  const [change] = draft.ok ? draft.changes : [];
  const end = change?.kind === 'subscription-renewed' ? formatDate(change.expiresOn) : null;
  return (
    <ChangeDialog
      title={t('subscription.title', { lot: lot.lot })}
      lead={t('subscription.lead', {
        count: lot.quantity,
        quantity: formatQuantity(lot.quantity),
        product: lot.product,
        date: ends,
      })}
      rule="LP-2"
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={end === null ? t('subscription.commitBlank') : t('subscription.commit', { date: end })}
      onClose={onClose}
      onIncomplete={showEveryError}
      preview={
        <FactVerdict
          verdict={verdict}
          today={register.asOf}
          text={t('subscription.then', { before: ends, after: end ?? '' })}
        />
      }
    >
      <Terms lot={lot} onChoose={(expiresOn) => set({ expiresOn })} />
      <div className="pools-fields">
        <DateEntry
          label={t('field.subscriptionEnds')}
          value={fields.expiresOn}
          onChange={(expiresOn) => set({ expiresOn })}
          error={errorOf('expiresOn')}
        />
        <DateEntry
          label={t('field.renewedOn')}
          value={fields.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
      </div>
    </ChangeDialog>
  );
};

interface TermsProps {
  readonly lot: RegisteredLot;
  readonly onChoose: (typed: string) => void;
}

const Terms = ({ lot, onChoose }: TermsProps) => {
  const { t } = useTranslation('pools');
  return (
    <div className="row" role="group" aria-label={t('subscription.terms')}>
      {usualTerms.map((months) => {
        const end = renewedEnd(lot, months);
        if (end === null) return null;
        return (
          <Button key={months} onClick={() => onChoose(formatDate(end))}>
            {t('subscription.term', { count: months, date: formatDate(end) })}
          </Button>
        );
      })}
    </div>
  );
};
