/** Renews the SUPs of several pools in one step: all of them or none, with every date before and after. */
import { useCallback, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { renewalStart, renewedTo } from '../../../../domain/renewal/renewed-to';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { ChangeDialog } from '../dialogs/change-dialog';
import { DateEntry } from '../dialogs/date-entry';
import { useChangeForm } from '../dialogs/use-change-form';
import { useDraftVerdict, type DraftVerdict } from '../dialogs/use-draft-verdict';
import { YearChoice } from '../dialogs/year-choice';
import { readDate } from '../drafts/read-fields';
import { MONTHS_IN_YEAR, renewDraft, type RenewFields } from '../drafts/renew';

interface RenewManyDialogProps {
  readonly register: Register;
  /** Those whose SUP has started. */
  readonly pools: readonly RegisteredPool[];
  /** Chosen, but without a SUP that could be renewed. */
  readonly leftOut: readonly string[];
  readonly onClose: () => void;
}

/** From the earliest to the latest of the dates that the term gives; one where they are equal. */
const useOutcome = (pools: readonly RegisteredPool[], { policy }: Register, typedDay: string) => {
  const { t } = useTranslation('pools');
  return (months: number): string => {
    const on = readDate(typedDay);
    if (!on.ok) return t('notAvailable');
    const dates = pools
      .flatMap(({ ssed }) =>
        ssed === null ? [] : [renewedTo(renewalStart(ssed, on.value, policy.renewalBasis), months)],
      )
      .toSorted();
    const [earliest, latest] = [dates[0], dates.at(-1)];
    if (earliest === undefined || latest === undefined) return t('notAvailable');
    return earliest === latest ? formatDate(earliest) : rangeText(earliest, latest);
  };
};

const rangeText = (earliest: CivilDate, latest: CivilDate): string => `${formatDate(earliest)} – ${formatDate(latest)}`;

export const RenewManyDialog = ({ register, pools: chosen, leftOut, onClose }: RenewManyDialogProps) => {
  const { t } = useTranslation('pools');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [pools, setPools] = useState(chosen);
  const toDraft = useCallback((fields: RenewFields) => renewDraft(fields, ...pools), [pools]);
  const initial: RenewFields = { months: String(MONTHS_IN_YEAR), on: formatDate(register.asOf) };
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(initial, toDraft);
  const verdict = useDraftVerdict(draft, register);
  const outcome = useOutcome(pools, register, fields.on);
  const leaveOut = (pool: string): void => {
    setTaken((now) => new Set([...now, pool]));
    setPools((now) => now.filter((each) => each.pool !== pool));
  };
  const absent = [...leftOut, ...taken];
  return (
    <ChangeDialog
      title={t('renewMany.title', { count: pools.length })}
      lead={t('renewMany.lead')}
      rule="LP-4"
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      wide
      commitLabel={t('renewMany.commit', { count: pools.length })}
      onClose={onClose}
      onIncomplete={showEveryError}
    >
      <div className="pools-fields">
        <YearChoice
          months={fields.months}
          onChange={(typed) => set({ months: typed })}
          outcome={outcome}
          error={errorOf('months')}
        />
        <DateEntry
          label={t('field.renewedOn')}
          value={fields.on}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
        <p className="lead pools-counts-from">
          {t(register.policy.renewalBasis === 'from-expiry' ? 'renewMany.counts' : 'renewMany.countsToday')}
        </p>
      </div>
      {absent.length > 0 && <Note>{t('renewMany.leftOut', { count: absent.length, pools: absent.join(', ') })}</Note>}
      <RefusedPool verdict={verdict} pools={pools} onLeaveOut={leaveOut} />
    </ChangeDialog>
  );
};

interface RefusedPoolProps {
  readonly verdict: DraftVerdict;
  readonly pools: readonly RegisteredPool[];
  readonly onLeaveOut: (pool: string) => void;
}

/** Names the pool that the rules refuse, and takes it out; the last one stays. */
const RefusedPool = ({ verdict, pools, onLeaveOut }: RefusedPoolProps) => {
  const { t } = useTranslation('pools');
  const refused = verdict.status === 'refused' ? pools.find(({ pool }) => pool === verdict.refusal['pool']) : undefined;
  if (refused === undefined || pools.length === 1) return null;
  const name = refused.name === '' ? refused.pool : refused.name;
  return (
    <Note tone="amber">
      <div className="row">
        <span>{t('renewMany.refusedAt', { pool: name })}</span>
        <Button onClick={() => onLeaveOut(refused.pool)}>{t('renewMany.leaveOut', { pool: name })}</Button>
      </div>
    </Note>
  );
};
