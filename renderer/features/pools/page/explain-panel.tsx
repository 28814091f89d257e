/** Why the SSED is that day: lots, sum, exact quotient, rounding, shares, rules and other readings (LP-12). */
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { roundings } from '../../../../domain/policy/policy';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { Panel } from '../../../ui/panel';
import { RuleChip } from '../../../ui/rule-chip';
import { exactDaysText } from '../exact-days-text';
import { explainSsed, type SsedExplanation } from '../../../../domain/ledger/explain-ssed';
import { ExplainCause } from './explain-cause';
import { ExplainExports } from './explain-exports';
import { ExplainPolicy } from './explain-policy';
import { ExplainShares } from './explain-shares';
import { useRuleSentence } from './use-rule-sentence';

interface ExplainPanelProps {
  readonly pool: RegisteredPool;
  readonly register: Register;
  /** Points at the line of the history with this key. */
  readonly onShowCause: (key: string) => void;
  readonly onClose: () => void;
}

export const ExplainPanel = ({ register, pool, onShowCause, onClose }: ExplainPanelProps) => {
  const { t } = useTranslation('pools');
  const explanation = explainSsed(pool, register.policy);
  if (explanation === null) return null;
  return (
    <Panel
      title={t('explain.title', { date: formatDate(explanation.ssed) })}
      onClose={onClose}
      foot={<ExplainExports explanation={explanation} register={register} pool={pool} />}
    >
      <p className="lead">{t(explanation.weight === 'price' ? 'explain.leadPrice' : 'explain.lead')}</p>
      <LotsOfExplanation explanation={explanation} />
      <Steps explanation={explanation} />
      <ExplainCause register={register} pool={pool} onShow={onShowCause} />
      <ExplainShares lots={explanation.lots} />
      <Rules explanation={explanation} />
      <ExplainPolicy policy={register.policy} />
      <OtherReadings explanation={explanation} />
    </Panel>
  );
};

interface PartProps {
  readonly explanation: SsedExplanation;
}

const LotsOfExplanation = ({ explanation }: PartProps) => {
  const { t } = useTranslation('pools');
  const weighted = t(explanation.weight === 'price' ? 'explain.weightedPrice' : 'explain.weighted');
  return (
    <table className="explain-table">
      <thead>
        <tr>
          <th scope="col">{t('explain.lot')}</th>
          <th scope="col">{t('explain.licences')}</th>
          <th scope="col">{t('explain.ownDate')}</th>
          <th scope="col">{t('explain.day')}</th>
          <th scope="col">{weighted}</th>
        </tr>
      </thead>
      <tbody>
        {explanation.lots.map((lot) => (
          <tr key={lot.lot}>
            <td className="medium">{lot.lot}</td>
            <td>{formatQuantity(lot.quantity)}</td>
            <td>{formatDate(lot.expiresOn)}</td>
            <td>{exactDaysText(lot.day)}</td>
            <td>{exactDaysText(lot.weighted)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('explain.sum')}</td>
          <td>{formatQuantity(explanation.quantity)}</td>
          <td />
          <td />
          <td>{exactDaysText(explanation.totalWeighted)}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const Steps = ({ explanation }: PartProps) => {
  const { t } = useTranslation('pools');
  const { totalWeighted, totalWeight, exact, rounding, day, ssed } = explanation;
  return (
    <section className="explain-part" aria-label={t('explain.steps')}>
      <ol className="explain-steps">
        <li>
          <span>{t('explain.exact', { sum: exactDaysText(totalWeighted), weight: exactDaysText(totalWeight) })}</span>
          <b>{exactDaysText(exact)}</b>
        </li>
        <li>
          <span>{t(`explain.rounded.${rounding}`)}</span>
          <b>{formatQuantity(day)}</b>
        </li>
        <li>
          <span>{t('explain.asDate', { day: formatQuantity(day) })}</span>
          <b className="tone-accent">{formatDate(ssed)}</b>
        </li>
      </ol>
    </section>
  );
};

const Rules = ({ explanation }: PartProps) => {
  const { t } = useTranslation('pools');
  const sentenceOf = useRuleSentence();
  return (
    <section className="explain-part">
      <h3>{t('explain.rules')}</h3>
      <ul className="explain-rules">
        {explanation.rules.map((rule) => (
          <li key={rule.reading}>
            <span>
              <RuleChip id={rule.rule} />
            </span>
            <span>{sentenceOf(rule)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const OtherReadings = ({ explanation }: PartProps) => {
  const { t } = useTranslation('pools');
  return (
    <section className="explain-part">
      <h3>{t('explain.readings')}</h3>
      <dl className="explain-readings">
        {roundings
          .filter((rounding) => rounding !== explanation.rounding)
          .map((rounding) => (
            <div key={rounding}>
              <dt>{t(`explain.reading.${rounding}`)}</dt>
              <dd>{formatDate(explanation.roundings[rounding])}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
};
