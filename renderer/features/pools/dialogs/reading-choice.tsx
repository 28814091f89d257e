/** The two readings of LP-13 side by side, each with the date that it gives; one is chosen. */
import { useMemo, type ReactNode } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { RemovalReading } from '../../../../domain/policy/policy';
import { RuleChip } from '../../../ui/rule-chip';
import type { Draft } from '../drafts/draft';
import type { DraftPreview } from '../drafts/preview-draft';
import { useDraftVerdict, type DraftVerdict } from './use-draft-verdict';
import { VerdictView } from './verdict-view';

interface ReadingChoiceProps {
  /** Keep it stable between renders: the dates are worked out anew when it changes. */
  readonly draftWith: (reading: RemovalReading) => Draft;
  readonly chosen: RemovalReading;
  readonly onChoose: (reading: RemovalReading) => void;
  readonly register: Register;
  /** Stands under the dates of each reading. */
  readonly beneath?: (preview: DraftPreview) => ReactNode;
  /** Given the chosen reading's verdict, and the choice itself once there is something to choose between. */
  readonly children: (verdict: DraftVerdict, choice: ReactNode) => ReactNode;
}

const useReading = (props: ReadingChoiceProps, reading: RemovalReading): DraftVerdict => {
  const { draftWith, register } = props;
  const draft = useMemo(() => draftWith(reading), [draftWith, reading]);
  return useDraftVerdict(draft, register);
};

export const ReadingChoice = (props: ReadingChoiceProps) => {
  const { t } = useTranslation('pools');
  const { chosen, onChoose, register, beneath, children } = props;
  const verdicts = { 'by-lot': useReading(props, 'by-lot'), 'at-average': useReading(props, 'at-average') } as const;
  const verdict = verdicts[chosen];
  if (verdict.status !== 'allowed') return children(verdict, null);
  const choice = (
    <Radio.Group
      value={chosen}
      onChange={(value) => onChoose(value === 'at-average' ? value : 'by-lot')}
      aria-label={t('retire.reading')}
    >
      <div className="pools-readings">
        {(['by-lot', 'at-average'] as const).map((reading) => (
          <Reading
            key={reading}
            reading={reading}
            chosen={chosen === reading}
            usual={register.policy.removal === reading}
            verdict={verdicts[reading]}
            register={register}
            beneath={beneath}
          />
        ))}
      </div>
    </Radio.Group>
  );
  return children(verdict, choice);
};

interface ReadingProps {
  readonly reading: RemovalReading;
  readonly chosen: boolean;
  readonly usual: boolean;
  readonly verdict: DraftVerdict;
  readonly register: Register;
  readonly beneath: ReadingChoiceProps['beneath'];
}

const texts = {
  'by-lot': ['retire.byLot', 'retire.byLotText'],
  'at-average': ['retire.atAverage', 'retire.atAverageText'],
} as const;

const Reading = ({ reading, chosen, usual, verdict, register, beneath }: ReadingProps) => {
  const { t } = useTranslation('pools');
  const [title, text] = texts[reading];
  return (
    <div className="pools-reading" data-chosen={chosen || undefined}>
      <div className="pools-reading-head">
        <Radio value={reading} label={t(title)} />
        <span className="spacer" />
        <RuleChip id="LP-13" />
        {usual && <span className="small muted">{t('retire.usual')}</span>}
      </div>
      <p className="lead">{t(text)}</p>
      <VerdictView verdict={verdict} today={register.asOf} compact />
      {verdict.status === 'allowed' && beneath?.(verdict.preview)}
    </div>
  );
};
