/** A renewal that was won: marks it, and proposes to record the renewal in the same step, with the date before and after (LP-2, LP-4). */
import { useCallback } from 'react';
import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { acceptedYears } from '../../../../domain/quote/won-as-quoted';
import { evaluationRefusals } from '../../../../domain/renewal/evaluation';
import { quotePath } from '../../../app/paths';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { ChangeDialog, DateEntry, useChangeForm, useDraftVerdict, YearChoice, type Draft } from '../../pools';
import type { DraftVerdict } from '../../pools';
import type { PipelineAsked } from './pipeline-asked';
import { stageChanges } from './pipeline-edits';
import { proposedFields, renewalDraft, outcomeOfTerm, type WonFields } from './won-draft';

interface WonDialogProps {
  readonly register: Register;
  readonly row: RenewalRow;
  readonly pool: RegisteredPool;
  /** Whether this profile records renewals. */
  readonly mayRenew: boolean;
  readonly onAsk: (asked: PipelineAsked) => void;
  readonly onClose: () => void;
}

/** The stage goes with the renewal, before it in the step: whatever their days, the renewal ends the cycle that was won. */
const withStage = (draft: Draft, row: RenewalRow, { asOf }: Register): Draft =>
  draft.ok ? { ok: true, changes: [...stageChanges([row], 'won', asOf), ...draft.changes] } : draft;

export const WonDialog = ({ register, row, pool, mayRenew, onAsk, onClose }: WonDialogProps) => {
  const { t } = useTranslation('renewals');
  const toDraft = useCallback((fields: WonFields) => renewalDraft(fields, row, pool), [row, pool]);
  const form = useChangeForm(proposedFields(row, register, mayRenew), toDraft);
  const { fields, draft, showEveryError } = form;
  const renews = fields.how === 'renew';
  const verdict = useDraftVerdict(draft, register);
  return (
    <ChangeDialog
      title={t('pipeline.won.title', { name: row.deadline.name })}
      lead={t(mayRenew ? 'pipeline.won.lead' : 'pipeline.salesOnly')}
      rule={row.renewal.kind === 'subscription' ? 'LP-2' : pool.state === 'suspended' ? 'LP-15' : 'LP-4'}
      draft={withStage(draft, row, register)}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t(renews ? 'pipeline.won.commit' : 'pipeline.won.commitOnly')}
      onClose={onClose}
      onIncomplete={showEveryError}
      {...(renews ? {} : { preview: <p>{t('pipeline.won.only')}</p> })}
    >
      <HowChoice how={fields.how} mayRenew={mayRenew} onChange={(how) => form.set({ how })} />
      {renews && <AsQuoted row={row} register={register} />}
      {renews && <RenewalFields row={row} pool={pool} register={register} form={form} />}
      {renews && <Refused verdict={verdict} row={row} onAsk={onAsk} />}
    </ChangeDialog>
  );
};

/** What an accepted quote says of this renewal; nothing where there is none. */
const AsQuoted = ({ row, register }: Pick<WonDialogProps, 'row' | 'register'>) => {
  const { t } = useTranslation('renewals');
  const accepted = acceptedYears(register, row.renewal);
  if (accepted === null) return null;
  const { quote, years } = accepted;
  return (
    <Note tone="green">
      {t('pipeline.won.quoted', { count: years })} <Link href={quotePath(quote.quote)}>{quote.number}</Link>
    </Note>
  );
};

interface HowChoiceProps {
  readonly how: WonFields['how'];
  readonly mayRenew: boolean;
  readonly onChange: (how: WonFields['how']) => void;
}

const HowChoice = ({ how, mayRenew, onChange }: HowChoiceProps) => {
  const { t } = useTranslation('renewals');
  return (
    <Radio.Group
      value={how}
      onChange={(value) => onChange(value === 'renew' ? 'renew' : 'only')}
      aria-label={t('pipeline.column.stage')}
    >
      <div className="pipeline-how">
        <Radio value="renew" label={t('pipeline.won.renew')} disabled={!mayRenew} />
        <Radio value="only" label={t('pipeline.won.later')} />
      </div>
    </Radio.Group>
  );
};

interface RenewalFieldsProps {
  readonly row: RenewalRow;
  readonly pool: RegisteredPool;
  readonly register: Register;
  readonly form: ReturnType<typeof useChangeForm<WonFields>>;
}

const RenewalFields = ({ row, pool, register, form }: RenewalFieldsProps) => {
  const { t } = useTranslation(['renewals', 'pools']);
  const { fields, set, errorOf } = form;
  if (row.renewal.kind === 'subscription')
    return (
      <div className="pools-fields">
        <DateEntry
          label={t('pipeline.won.until')}
          value={fields.until}
          onChange={(until) => set({ until })}
          error={errorOf('until')}
        />
        <p className="lead pools-counts-from">{t('pipeline.won.from', { date: formatDate(row.deadline.on) })}</p>
      </div>
    );
  return (
    <div className="pools-fields">
      <YearChoice
        months={fields.months}
        onChange={(months) => set({ months })}
        outcome={(months) => outcomeOfTerm(months, fields, pool, register) ?? t('pools:notAvailable')}
        error={errorOf('months')}
      />
      <DateEntry
        label={t('pools:field.renewedOn')}
        value={fields.on}
        onChange={(on) => set({ on })}
        error={errorOf('on')}
      />
    </div>
  );
};

interface RefusedProps {
  readonly verdict: DraftVerdict;
  readonly row: RenewalRow;
  readonly onAsk: (asked: PipelineAsked) => void;
}

const leavesTradeIn: ReadonlySet<string> = new Set(['sup/release-terminated', 'sup/release-discontinued']);

/** LP-15 asks for an evaluation first, LP-16 leaves the trade-in programme alone: each is one step away. */
const Refused = ({ verdict, row, onAsk }: RefusedProps) => {
  const { t } = useTranslation('renewals');
  if (verdict.status !== 'refused') return null;
  const { code } = verdict.refusal;
  const evaluates = evaluationRefusals.has(code);
  const trades = leavesTradeIn.has(code);
  return (
    <Note tone="amber">
      <div className="row">
        <span>{t('pipeline.won.refused')}</span>
        {evaluates && <Button onClick={() => onAsk({ what: 'evaluate', row })}>{t('pipeline.won.evaluate')}</Button>}
        {trades && <Button onClick={() => onAsk({ what: 'trade-in', row })}>{t('pipeline.won.tradeIn')}</Button>}
      </div>
    </Note>
  );
};
