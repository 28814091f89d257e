/** Goal seek: which whole SUP years bring a pool to a chosen date, the nearest below it, and what each costs (LP-4). */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { Result } from '../../../../domain/result';
import { seekGoal, type SoughtGoal, type SoughtRenewal } from '../../../../domain/what-if/goal-seek';
import { renewalCosts } from '../../../../domain/what-if/renewal-cost';
import { useLedger } from '../../../db/use-ledger';
import { formatDate } from '../../../ui/format-date';
import { formatMoney, formatQuantity } from '../../../ui/format-quantity';
import { refusalText } from '../../../ui/refusal-text';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import { DateEntry } from '../dialogs/date-entry';
import { PoolChoice } from '../dialogs/pool-choice';
import { usePoolOptions } from '../dialogs/use-pool-options';
import { RefusalNote } from '../dialogs/verdict-view';
import { indexOf } from '../drafts/preview-draft';
import { readDate } from '../drafts/read-fields';
import { takeRenewal } from './take-renewal';
import { useWhatIfDraft } from './what-if-store';

/** `null` while something is missing. */
const useGoal = (register: Register, pool: string, typed: string): Result<SoughtGoal> | null => {
  const ledger = useLedger();
  return useMemo(() => {
    const target = readDate(typed);
    if (ledger === null || pool === '' || !target.ok) return null;
    return seekGoal(indexOf(ledger), register, { pool, target: target.value, on: register.asOf, evaluation: false });
  }, [ledger, register, pool, typed]);
};

export const GoalSection = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('pools');
  const { pools, steps } = useWhatIfDraft();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const pool = chosen ?? pools[0] ?? '';
  const goal = useGoal(register, pool, typed);
  const date = readDate(typed);
  const error = typed === '' || date.ok ? null : refusalText(date.error).what;
  const isTouched = steps.some(({ fields }) => fields.pool === pool || fields.to === pool);
  return (
    <Section title={t('goal.title')} aside={<RuleChip id="LP-4" />}>
      <div className="what-if-goal">
        <p className="lead">{t('goal.lead')}</p>
        <div className="what-if-fields">
          <PoolChoice
            label={t('preview.pool')}
            options={usePoolOptions(register.pools)}
            value={pool}
            onChange={setChosen}
          />
          <DateEntry label={t('goal.date')} value={typed} onChange={setTyped} error={error} />
        </div>
        {goal !== null && <Sought goal={goal} register={register} />}
        {goal?.ok === true && goal.value.movesLater && (
          <p className="small muted">{t('goal.later', { date: formatDate(goal.value.target) })}</p>
        )}
        {isTouched && <p className="small muted">{t('goal.asRecorded')}</p>}
      </div>
    </Section>
  );
};

interface SoughtProps {
  readonly goal: Result<SoughtGoal>;
  readonly register: Register;
}

const Sought = ({ goal, register }: SoughtProps) => {
  const { t } = useTranslation('pools');
  if (!goal.ok) return <RefusalNote refusal={goal.error} />;
  const { reaches, below, pool } = goal.value;
  if (below === null) return <p className="lead">{t('goal.reached', { date: formatDate(reaches.ssed) })}</p>;
  return (
    <div className="what-if-readings" role="group" aria-label={t('goal.ways')}>
      <Way title={t('goal.reaches')} renewal={reaches} pool={pool} register={register} />
      <Way title={t('goal.below')} renewal={below} pool={pool} register={register} />
    </div>
  );
};

interface WayProps {
  readonly title: string;
  readonly renewal: SoughtRenewal;
  readonly pool: RegisteredPool;
  readonly register: Register;
}

const Way = ({ title, renewal, pool, register }: WayProps) => {
  const { t } = useTranslation('pools');
  const { years, ssed, daysFromTarget, licenceYears } = renewal;
  const days = Math.abs(daysFromTarget);
  const side = daysFromTarget === 0 ? 'on' : daysFromTarget > 0 ? 'after' : 'before';
  return (
    <div className="what-if-reading">
      <span className="small muted">{title}</span>
      <span className="strong">
        {years === 0 ? t('goal.asItIs') : t('renew.years', { count: years })}, {formatDate(ssed)}
      </span>
      <span className="lead">{t(`goal.${side}`, { count: days, days: formatQuantity(days) })}</span>
      {years > 0 && (
        <>
          <span className="lead">
            {t('goal.licenceYears', { count: licenceYears, formatted: formatQuantity(licenceYears) })}
          </span>
          <Costs years={years} pool={pool} register={register} />
          <Button aria-label={t('goal.take', { count: years })} onClick={() => takeRenewal(register, pool.pool, years)}>
            {t('goal.takeShort', { count: years })}
          </Button>
        </>
      )}
    </div>
  );
};

const Costs = ({ years, pool, register }: Omit<WayProps, 'title' | 'renewal'> & { readonly years: number }) => {
  const { t } = useTranslation('pools');
  const costs = renewalCosts(register, pool, years, register.asOf);
  if (costs.length === 0) return <span className="small muted">{t('goal.noPrices')}</span>;
  return costs.map(({ currency, cost }) => (
    <span key={currency} className={cost.ok ? 'medium' : 'small muted'}>
      {cost.ok ? formatMoney(cost.value) : t('goal.noPrice', { currency, why: refusalText(cost.error).what })}
    </span>
  ));
};
