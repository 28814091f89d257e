/** The licence-days on both sides of a draft (LP-13): equal where licences only move, and said in words where they are not. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toCivilDate } from '../../../../domain/calendar/civil-date';
import { compare, type Exact } from '../../../../domain/exact/exact';
import { draftDays, type DraftDays } from '../../../../domain/what-if/licence-days';
import type { WhatIf } from '../../../../domain/what-if/what-if';
import { formatDate } from '../../../ui/format-date';
import { StateWord } from '../../../ui/state-word';
import { exactDaysText } from '../exact-days-text';
import { daysBars } from './days-bars';
import { DaysChart } from './days-chart';
import type { StepKind } from './what-if-step';
import { useWhatIfDraft } from './what-if-store';

/** Steps that make or lose licence-days by what they are. */
const making = ['add', 'remove', 'renew', 'activate', 'move-activation'] as const satisfies readonly StepKind[];

/** The bars of before and after alone are no change. */
const TOTALS = 2;

export const OutcomeDays = ({ outcome }: { readonly outcome: WhatIf }) => {
  const { t } = useTranslation('pools');
  const [asTable, setAsTable] = useState(false);
  const days = useMemo(() => draftDays(outcome), [outcome]);
  const drawn = useMemo(() => daysBars(days), [days]);
  const isMoved = drawn.bars.length > TOTALS;
  const date = formatDate(toCivilDate(days.from));
  return (
    <section className="what-if-days" aria-label={t('transfer.days', { date })}>
      <div className="row">
        <h3>{t('transfer.days', { date })}</h3>
        <span className="spacer" />
        {days.equal && (
          <StateWord icon={IconCircleCheck} tone="green">
            {t('transfer.daysEqual', { days: exactDaysText(days.before) })}
          </StateWord>
        )}
        {isMoved && (
          <Button variant="subtle" size="xs" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'whatIf.daysAsChart' : 'whatIf.daysAsTable')}
          </Button>
        )}
      </div>
      {asTable || !isMoved ? (
        <DaysTable days={days} outcome={outcome} />
      ) : (
        <DaysChart drawn={drawn} equal={days.equal} nameOf={(pool) => nameIn(outcome, pool)} />
      )}
      {!days.equal && <Because />}
    </section>
  );
};

const Because = () => {
  const { t } = useTranslation('pools');
  const { steps } = useWhatIfDraft();
  const kinds = making.filter((kind) => steps.some((step) => step.kind === kind));
  if (kinds.length === 0) return <p className="lead">{t('whatIf.because.moved')}</p>;
  return <p className="lead">{kinds.map((kind) => t(`whatIf.because.${kind}`)).join(' ')}</p>;
};

interface DaysTableProps {
  readonly days: DraftDays;
  readonly outcome: WhatIf;
}

const nameIn = ({ after, before }: WhatIf, pool: string): string => {
  const known = [...after.pools, ...before.pools].find((each) => each.pool === pool);
  return known === undefined || known.name === '' ? pool : known.name;
};

const DaysTable = ({ days, outcome }: DaysTableProps) => {
  const { t } = useTranslation('pools');
  const { inTransit } = days;
  const withTransit = compare(inTransit.before, 0) !== 0 || compare(inTransit.after, 0) !== 0;
  return (
    <div className="data-table-frame" data-fits>
      <table className="data-table what-if-table" data-rows="compact" aria-label={t('whatIf.daysTable')}>
        <thead>
          <tr>
            <th scope="col">{t('preview.pool')}</th>
            <th scope="col" className="end">
              {t('whatIf.before')}
            </th>
            <th scope="col" className="end">
              {t('whatIf.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.pools.map(({ pool, before, after }) => (
            <DaysRow key={pool} name={nameIn(outcome, pool)} before={before} after={after} />
          ))}
          {withTransit && <DaysRow name={t('transfer.inTransit')} before={inTransit.before} after={inTransit.after} />}
        </tbody>
        <tfoot>
          <DaysRow name={t('whatIf.together')} before={days.before} after={days.after} />
        </tfoot>
      </table>
    </div>
  );
};

const DaysRow = ({ name, before, after }: { readonly name: string; readonly before: Exact; readonly after: Exact }) => (
  <tr>
    <td>
      <span className="pools-clip" title={name}>
        {name}
      </span>
    </td>
    <td className="end">{exactDaysText(before)}</td>
    <td className="end">{exactDaysText(after)}</td>
  </tr>
);
