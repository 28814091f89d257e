/** Renews the SUP of a whole pool (LP-4, LP-15): whole years first, and from which day they count. */
import { useCallback } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { evaluationRefusals } from '../../../../domain/renewal/evaluation';
import { renewalStart, renewedTo, type RenewalStart } from '../../../../domain/renewal/renewed-to';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { MONTHS_IN_YEAR, renewDraft, type RenewFields } from '../drafts/renew';
import { readDateFrom } from '../drafts/read-fields';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import type { PoolDialogProps } from './pool-dialog-props';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict, type DraftVerdict } from './use-draft-verdict';
import { YearChoice } from './year-choice';

interface RenewDialogProps extends PoolDialogProps {
  /** Opens the dialog for the evaluation that a suspended pool needs first. */
  readonly onEvaluate: () => void;
}

/** From which day the renewal would count; `null` while its day cannot be read. */
const startOf = (typed: string, pool: RegisteredPool, { policy }: Register): RenewalStart | null => {
  const on = readDateFrom(typed, pool.createdOn);
  return on.ok && pool.ssed !== null ? renewalStart(pool.ssed, on.value, policy.renewalBasis) : null;
};

export const RenewDialog = ({ register, pool, onClose, onEvaluate }: RenewDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback((fields: RenewFields) => renewDraft(fields, pool), [pool]);
  const initial: RenewFields = { months: String(MONTHS_IN_YEAR), on: formatDate(register.asOf) };
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(initial, toDraft);
  const verdict = useDraftVerdict(draft, register);
  const start = startOf(fields.on, pool, register);
  const [change] = draft.ok ? draft.changes : [];
  const months = change?.kind === 'sup-renewed' ? change.months : null;
  return (
    <ChangeDialog
      title={t('renew.title')}
      lead={t('renew.lead')}
      rule={pool.state === 'suspended' ? 'LP-15' : 'LP-4'}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={months === null ? t('renew.commitBlank') : t('renew.commit', { count: months })}
      onClose={onClose}
      onIncomplete={showEveryError}
    >
      <div className="pools-fields">
        <YearChoice
          months={fields.months}
          onChange={(typed) => set({ months: typed })}
          outcome={(term) => (start === null ? t('notAvailable') : formatDate(renewedTo(start, term)))}
          error={errorOf('months')}
        />
        <DateEntry
          label={t('field.renewedOn')}
          value={fields.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
        {start !== null && <CountsFrom start={start} ssed={pool.ssed} />}
      </div>
      <EvaluationFirst verdict={verdict} onEvaluate={onEvaluate} />
    </ChangeDialog>
  );
};

const CountsFrom = ({ start, ssed }: { readonly start: RenewalStart; readonly ssed: CivilDate | null }) => {
  const { t } = useTranslation('pools');
  const dates = { date: formatDate(start.on), ssed: ssed === null ? '' : formatDate(ssed) };
  return <p className="lead pools-counts-from">{t(`renew.counts.${start.because}.${start.from}`, dates)}</p>;
};

interface EvaluationFirstProps {
  readonly verdict: DraftVerdict;
  readonly onEvaluate: () => void;
}

const EvaluationFirst = ({ verdict, onEvaluate }: EvaluationFirstProps) => {
  const { t } = useTranslation('pools');
  if (verdict.status !== 'refused' || !evaluationRefusals.has(verdict.refusal.code)) return null;
  return (
    <Note>
      <div className="row">
        <span>{t('renew.evaluateFirst')}</span>
        <Button onClick={onEvaluate}>{t('evaluate.action')}</Button>
      </div>
    </Note>
  );
};
