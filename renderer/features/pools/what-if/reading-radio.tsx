/** Both readings of LP-13 for one step, each with the dates that the draft would then give up to it; one is chosen. */
import { useDeferredValue, useMemo } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { PoolDifference } from '../../../../domain/ledger/pool-differences';
import type { Register } from '../../../../domain/ledger/register';
import { removalReadings, type RemovalReading } from '../../../../domain/policy/policy';
import { useLedger } from '../../../db/use-ledger';
import { formatDate } from '../../../ui/format-date';
import { judgeDraft } from './judge-draft';
import type { WhatIfStep } from './what-if-step';
import { changeStep, useWhatIfDraft } from './what-if-store';

interface ReadingRadioProps {
  readonly step: WhatIfStep;
  readonly register: Register;
}

/** What the draft changes up to the step, if it left by that reading; `null` while that cannot be said. */
const differencesBy = (
  reading: RemovalReading,
  { step, register }: ReadingRadioProps,
  ledger: Ledger,
  steps: readonly WhatIfStep[],
): readonly PoolDifference[] | null => {
  const upTo = steps.slice(0, steps.findIndex(({ id }) => id === step.id) + 1);
  const tried = upTo.map((each) => (each.id === step.id ? { ...each, fields: { ...each.fields, reading } } : each));
  const judged = judgeDraft(ledger, register, tried);
  return judged.changes === null ? null : (judged.outcome?.differences ?? null);
};

const texts = { 'by-lot': 'retire.byLot', 'at-average': 'retire.atAverage' } as const;

export const ReadingRadio = (props: ReadingRadioProps) => {
  const { step, register } = props;
  const { t } = useTranslation('pools');
  return (
    <Radio.Group
      value={step.fields.reading}
      onChange={(value) => changeStep(step.id, { reading: value === 'at-average' ? value : 'by-lot' })}
      label={t('retire.reading')}
    >
      <div className="what-if-readings">
        {removalReadings.map((reading) => (
          <div key={reading} className="what-if-reading" data-chosen={reading === step.fields.reading || undefined}>
            <Radio
              value={reading}
              label={
                register.policy.removal === reading
                  ? t('whatIf.usual', { reading: t(texts[reading]) })
                  : t(texts[reading])
              }
            />
            <Dates {...props} reading={reading} />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
};

const Dates = ({ reading, step, register }: ReadingRadioProps & { readonly reading: RemovalReading }) => {
  const { t } = useTranslation('pools');
  const ledger = useLedger();
  const steps = useDeferredValue(useWhatIfDraft((draft) => draft.steps));
  const differences = useMemo(
    () => (ledger === null ? null : differencesBy(reading, { step, register }, ledger, steps)),
    [reading, step, register, ledger, steps],
  );
  const own = (differences ?? []).filter(({ pool }) => pool === step.fields.pool || pool === step.fields.to);
  if (own.length === 0) return <span className="small muted">{t('whatIf.noDatesYet')}</span>;
  return (
    <dl className="what-if-dates">
      {own.map(({ pool, name, after }) => (
        <div key={pool}>
          <dt className="pools-clip">{name === '' ? pool : name}</dt>
          <dd>{after === null || after.ssed === null ? t('notAvailable') : formatDate(after.ssed)}</dd>
        </div>
      ))}
    </dl>
  );
};
