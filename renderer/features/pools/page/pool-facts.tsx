/** The facts at the head of a pool's page; the SSED, big, opens its explanation. */
import type { ReactNode } from 'react';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { DaysLeftText } from '../days-left-text';
import { toPoolRow } from '../pool-row';
import { useLimitWords } from '../use-limit-words';

interface PoolFactsProps {
  readonly pool: RegisteredPool;
  readonly asOf: CivilDate;
  readonly explaining: boolean;
  readonly onExplain: () => void;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const SsedFact = ({ pool, explaining, onExplain }: PoolFactsProps) => {
  const { t } = useTranslation('pools');
  if (pool.ssed === null) return <span className="muted">{t('notAvailable')}</span>;
  const date = formatDate(pool.ssed);
  return (
    <button
      type="button"
      className="pool-ssed"
      aria-expanded={explaining}
      aria-label={t('fact.explain', { date })}
      title={pool.projected ? t('projectedMeaning') : undefined}
      onClick={onExplain}
    >
      <span className="pool-ssed-date">{pool.projected ? t('projectedDate', { date }) : date}</span>
      <IconHelpCircle size={16} stroke={1.5} aria-hidden />
    </button>
  );
};

/** Planned ahead: it stands there while the SUP still runs. */
const LimitFact = ({ pool }: Pick<PoolFactsProps, 'pool'>) => {
  const { t } = useTranslation('pools');
  const words = useLimitWords();
  if (pool.renewal === null) return null;
  const { until } = pool.renewal;
  return (
    <Fact name={t('limit.fact')}>
      <span title={words(pool.renewal)} className={until === null ? 'lead' : undefined}>
        {until === null ? t('limit.open') : formatDate(until)}
      </span>
    </Fact>
  );
};

export const PoolFacts = (props: PoolFactsProps) => {
  const { pool, asOf } = props;
  const { t } = useTranslation('pools');
  const row = toPoolRow(pool, toDayNumber(asOf));
  // Subscriptions alone have no SUP that could start or be held back.
  const withSup = pool.ssed !== null || pool.quantity === 0;
  return (
    <dl className="pool-facts">
      <Fact name={t('fact.ssed')}>
        <SsedFact {...props} />
      </Fact>
      <Fact name={t(row.counts === 'window' ? 'fact.daysToActivate' : 'fact.daysLeft')}>
        <DaysLeftText row={row} />
      </Fact>
      <Fact name={t('fact.licences')}>{formatQuantity(pool.quantity)}</Fact>
      <Fact name={t('fact.activated')}>
        {t('fact.activatedOf', { activated: formatQuantity(pool.activated), quantity: formatQuantity(pool.quantity) })}
      </Fact>
      <Fact name={t('fact.created')}>{formatDate(pool.createdOn)}</Fact>
      {withSup &&
        (pool.commencedOn === null ? (
          <Fact name={t('fact.activateBy')}>{formatDate(pool.activateBy)}</Fact>
        ) : (
          <Fact name={t('fact.commenced')}>{formatDate(pool.commencedOn)}</Fact>
        ))}
      {withSup && <Fact name={t('fact.backstop')}>{formatDate(pool.backstop)}</Fact>}
      <LimitFact pool={pool} />
    </dl>
  );
};
