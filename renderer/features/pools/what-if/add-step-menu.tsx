/** Adds a step to the draft, for the pool that it was opened for. */
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { useLedger } from '../../../db/use-ledger';
import { newStep } from './new-step';
import { stepKinds, type StepKind } from './what-if-step';
import { addStep, useWhatIfDraft } from './what-if-store';

interface AddStepMenuProps {
  readonly register: Register;
  /** The one thing to do while there is no step. */
  readonly prominent: boolean;
}

export const AddStepMenu = ({ register, prominent }: AddStepMenuProps) => {
  const { t } = useTranslation('pools');
  const ledger = useLedger();
  const { pools, steps } = useWhatIfDraft();
  const add = (kind: StepKind): void => {
    const pool = steps.at(-1)?.fields.pool ?? pools[0] ?? '';
    addStep(newStep({ kind, pool, register, ledger, steps, pools }));
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          {...(prominent ? { variant: 'filled' } : {})}
          disabled={register.pools.length === 0}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        >
          {t('whatIf.addStep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {stepKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {t(`whatIf.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
