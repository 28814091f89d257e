/** What the pointer shows over a diamond: the change, its day and the SSED after it. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import { ruleOfCause } from '../rule-of-cause';
import { SsedText } from '../ssed-text';
import type { StepPoint } from './timeline-layout';

interface StepTooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: StepPoint }[];
}

export const StepTooltip = ({ active = false, payload }: StepTooltipProps) => {
  const { t } = useTranslation('pools');
  const point = payload?.[0]?.payload;
  if (!active || point?.placed.row.step === undefined || point.placed.row.step === null) return null;
  const { row } = point.placed;
  const rule = ruleOfCause(row.cause);
  return (
    <div className="pool-timeline-tooltip">
      <div className="row">
        <span className="medium">{point.title}</span>
        {rule !== null && <RuleChip id={rule} />}
      </div>
      {row.cause !== 'pool' && <div className="muted">{formatDate(row.on)}</div>}
      <div>
        {t('fact.ssed')} <SsedText ssed={point.placed.row.step.ssed} projected={point.placed.row.step.projected} />
      </div>
    </div>
  );
};
