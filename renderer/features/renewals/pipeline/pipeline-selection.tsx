/** Stands under the pipeline while renewals are chosen: how many, their licences and what they are worth, and what is done with them at once. */
import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { worthsOf } from '../../../../domain/pipeline/forecast';
import { renewalStages, type RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { formatQuantity } from '../../../ui/format-quantity';
import { NewQuoteButton } from '../../quotes';
import { formatValue } from './format-value';
import { asksForReason, proposesRenewal, type PipelineAsked } from './pipeline-asked';
import { recordEdit, stageChanges } from './pipeline-edits';
import { selectRenewals } from './pipeline-view';
import { StagePill } from './stage-pill';
import './pipeline-selection.css';

interface PipelineSelectionProps {
  readonly rows: readonly RenewalRow[];
  /** Why nothing can be changed; empty where it can. */
  readonly locked: string;
  readonly asOf: CivilDate;
  readonly onAsk: (asked: PipelineAsked) => void;
}

/** Sums side by side, each renewal in one of them, and how many no list prices. */
const useWorth = (rows: readonly RenewalRow[]): string => {
  const { t } = useTranslation('renewals');
  const worth = worthsOf(rows);
  const { unpriced } = worth;
  const sums = worth.sums.map(({ currency, minorUnits }) => formatValue(minorUnits, currency));
  const without = t('pipeline.selection.unpriced', { count: unpriced, formatted: formatQuantity(unpriced) });
  return [
    ...(sums.length === 0 ? [] : [t('pipeline.selection.worth', { sums: sums.join(' · ') })]),
    ...(unpriced === 0 ? [] : [without]),
  ].join(', ');
};

export const PipelineSelection = ({ rows, locked, asOf, onAsk }: PipelineSelectionProps) => {
  const { t } = useTranslation('renewals');
  const licences = rows.reduce((sum, { deadline }) => sum + deadline.quantity, 0);
  const worth = useWorth(rows);
  const off = locked === '' ? {} : { disabled: true, title: locked };
  // A quote is of SUPs.
  const pools = [...new Set(rows.flatMap(({ renewal }) => (renewal.kind === 'sup' ? [renewal.pool] : [])))];
  const setStage = (stage: RenewalStage): void => {
    const [row, ...more] = rows;
    if (asksForReason(stage)) onAsk({ what: 'reason', rows, stage });
    else if (stage === 'won' && row !== undefined && more.length === 0 && proposesRenewal(row))
      onAsk({ what: 'won', row });
    else void recordEdit(stageChanges(rows, stage, asOf));
  };
  return (
    <div className="pipeline-selection" role="toolbar" aria-label={t('pipeline.selection.label')}>
      <span className="strong">
        {t('pipeline.selection.count', { count: rows.length, formatted: formatQuantity(rows.length) })}
      </span>
      <span className="muted">
        {t('pipeline.selection.licences', { count: licences, formatted: formatQuantity(licences) })}
      </span>
      <span className="muted">{worth}</span>
      <span className="spacer" />
      <Menu position="top-end">
        <Menu.Target>
          <Button {...off}>{t('pipeline.selection.stage')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {renewalStages.map((stage) => (
            <Menu.Item key={stage} disabled={rows.every((row) => row.stage === stage)} onClick={() => setStage(stage)}>
              <StagePill stage={stage} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button {...off} onClick={() => onAsk({ what: 'owner', rows })}>
        {t('pipeline.selection.owner')}
      </Button>
      {pools.length > 0 && <NewQuoteButton pools={pools} />}
      <Button variant="subtle" onClick={() => selectRenewals([])}>
        {t('pipeline.selection.clear')}
      </Button>
    </div>
  );
};
