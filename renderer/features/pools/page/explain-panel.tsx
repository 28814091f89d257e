/** Why the SSED is that day: lots, sum, exact quotient, rounding, shares, rules and other readings (LP-12). */
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { roundings, type Policy } from '../../../../domain/policy/policy';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { Panel } from '../../../ui/panel';
import { RuleChip } from '../../../ui/rule-chip';
import { exactDaysText } from '../exact-days-text';
import { explainSsed, type SsedExplanation } from '../../../../domain/ledger/explain-ssed';
import { ExplainExport } from './explain-export';
import { ExplainShares } from './explain-shares';
import { useExplanationText } from './use-explanation-text';
import { useRuleSentence } from './use-rule-sentence';

interface ExplainPanelProps {
  readonly pool: RegisteredPool;
  readonly policy: Policy;
  readonly asOf: CivilDate;
  readonly onClose: () => void;
}

export const ExplainPanel = ({ pool, policy, asOf, onClose }: ExplainPanelProps) => {
  const { t } = useTranslation('pools');
  const explanation = explainSsed(pool, policy);
  if (explanation === null) return null;
  return (
    <Panel
      title={t('explain.title', { date: formatDate(explanation.ssed) })}
      onClose={onClose}
      foot={
        <>
          <CopyExplanation explanation={explanation} pool={pool} />
          <ExplainExport explanation={explanation} pool={pool.pool} asOf={asOf} />
        </>
      }
    >
      <p className="lead">{t(explanation.weight === 'price' ? 'explain.leadPrice' : 'explain.lead')}</p>
      <LotsOfExplanation explanation={explanation} />
      <Steps explanation={explanation} />
      <ExplainShares lots={explanation.lots} />
      <Rules explanation={explanation} />
      <OtherReadings explanation={explanation} />
    </Panel>
  );
};

interface PartProps {
  readonly explanation: SsedExplanation;
}

const CopyExplanation = ({ explanation, pool }: PartProps & { readonly pool: RegisteredPool }) => {
  const { t } = useTranslation('pools');
  const clipboard = useClipboard({ timeout: 1500 });
  const text = useExplanationText(explanation, pool);
  const Glyph = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Button leftSection={<Glyph size={16} stroke={1.5} aria-hidden />} onClick={() => clipboard.copy(text)}>
      {t(clipboard.copied ? 'explain.copied' : 'explain.copy')}
    </Button>
  );
};

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
