/** One step of the draft: its fields, its place, and the sentence that refuses it, at the step that causes it. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { Refusal } from '../../../../domain/result';
import { refusalText } from '../../../ui/refusal-text';
import { RuleChip } from '../../../ui/rule-chip';
import { RefusalNote } from '../dialogs/verdict-view';
import type { JudgedStep } from './judge-draft';
import { ReadingRadio } from './reading-radio';
import { StepFieldset } from './step-fieldset';
import type { StepFields, StepKind, WhatIfStep } from './what-if-step';
import { moveStep, removeStep } from './what-if-store';

interface StepCardProps {
  readonly step: WhatIfStep;
  readonly place: number;
  readonly last: boolean;
  /** `null` while it is being worked out. */
  readonly judged: JudgedStep | null;
  readonly register: Register;
  /** A commit was tried: what is missing shows its sentence too. */
  readonly tried: boolean;
}

const rules: Readonly<Record<StepKind, string>> = {
  transfer: 'LP-13',
  add: 'LP-12',
  remove: 'LP-13',
  renew: 'LP-4',
  activate: 'LP-10',
  'move-activation': 'LP-10',
};

const isShown = ({ code }: Refusal, tried: boolean): boolean =>
  tried || (code !== 'field/required' && code !== 'field/unchanged');

const errorOf =
  (judged: JudgedStep | null, tried: boolean) =>
  (field: keyof StepFields): string | null => {
    const refusal = judged === null || judged.draft.ok ? undefined : judged.draft.errors[field];
    return refusal !== undefined && isShown(refusal, tried) ? refusalText(refusal).what : null;
  };

export const StepCard = (props: StepCardProps) => {
  const { step, judged, register, tried } = props;
  const { kind } = step;
  return (
    <li className="card what-if-step" data-refused={judged?.status === 'refused' || undefined}>
      <StepHead {...props} />
      <div className="card-body what-if-step-body">
        <StepFieldset step={step} register={register} errorOf={errorOf(judged, tried)} />
        {(kind === 'transfer' || kind === 'remove') && <ReadingRadio step={step} register={register} />}
        {judged?.status === 'refused' && <RefusalNote refusal={judged.refusal} />}
      </div>
    </li>
  );
};

const StepHead = ({ step, place, last, judged }: StepCardProps) => {
  const { t } = useTranslation('pools');
  const title = t('whatIf.stepTitle', { place: place + 1, what: t(`whatIf.kind.${step.kind}`) });
  const of = { step: title };
  return (
    <div className="card-head">
      <h2>{title}</h2>
      <RuleChip id={rules[step.kind]} />
      <span className="small muted">{judged === null ? '' : t(`whatIf.status.${judged.status}`)}</span>
      <div className="card-head-end">
        <StepAction
          icon={IconArrowUp}
          label={t('whatIf.up', of)}
          off={place === 0}
          onClick={() => moveStep(step.id, -1)}
        />
        <StepAction icon={IconArrowDown} label={t('whatIf.down', of)} off={last} onClick={() => moveStep(step.id, 1)} />
        <StepAction icon={IconX} label={t('whatIf.remove', of)} off={false} onClick={() => removeStep(step.id)} />
      </div>
    </div>
  );
};

interface StepActionProps {
  readonly icon: Icon;
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
}

const StepAction = ({ icon: Glyph, label, off, onClick }: StepActionProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} disabled={off} onClick={onClick}>
      <Glyph size={16} stroke={1.5} />
    </ActionIcon>
  </Tooltip>
);
