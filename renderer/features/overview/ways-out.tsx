/** What a person can decide about a conflict: each way with what it means, and a button that asks before it is taken. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Resolution } from '../../../domain/conflict/resolutions';
import type { Register } from '../../../domain/ledger/register';
import { describeStep } from '../../app/describe-step';
import { useKeptFromWords } from '../../app/use-kept-from-words';
import { formatInstant } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { ResolveConflictDialog } from './resolve-conflict-dialog';

interface WaysOutProps {
  readonly register: Register;
  readonly what: string;
  readonly resolutions: readonly Resolution[];
  readonly onLeaveOut: () => void;
}

type Taken = Exclude<Resolution, { way: 'leave-out' }>;

export const WaysOut = ({ register, what, resolutions, onLeaveOut }: WaysOutProps) => {
  const { t } = useTranslation('overview');
  const [taking, setTaking] = useState<Taken | null>(null);
  return (
    <>
      <ul className="ways-out" aria-label={t('conflicts.ways.title')}>
        {resolutions.map((resolution) => (
          <Way
            key={resolution.way === 'count-instead' ? resolution.rival.id : resolution.way}
            what={what}
            resolution={resolution}
            onTake={() => (resolution.way === 'leave-out' ? onLeaveOut() : setTaking(resolution))}
          />
        ))}
      </ul>
      {taking !== null && (
        <ResolveConflictDialog register={register} what={what} resolution={taking} onClose={() => setTaking(null)} />
      )}
    </>
  );
};

interface WayProps {
  readonly what: string;
  readonly resolution: Resolution;
  readonly onTake: () => void;
}

const Way = ({ what, resolution, onTake }: WayProps) => {
  const keptFrom = useKeptFromWords();
  const { text, button, name } = useWayWords()(resolution, what);
  return (
    <li>
      <span>{text}</span>
      <Button disabled={keptFrom !== ''} aria-label={name} onClick={onTake} title={keptFrom}>
        {button}
      </Button>
    </li>
  );
};

const useWayWords = () => {
  const { t } = useTranslation('overview');
  return (resolution: Resolution, what: string) => {
    switch (resolution.way) {
      case 'count-instead': {
        const { rival } = resolution;
        const instant = formatInstant(new Date(rival.clock.wallMs).toISOString());
        const other = describeStep(rival.changes);
        return {
          text: t('conflicts.ways.instead', { rival: other, instant }),
          button: t('conflicts.ways.insteadButton'),
          name: t('conflicts.ways.insteadOf', { what, rival: other }),
        };
      }
      case 'count-fewer': {
        const quantity = formatQuantity(resolution.quantity);
        return {
          text: t('conflicts.ways.fewer', { count: resolution.quantity, quantity }),
          button: t('conflicts.ways.fewerButton', { quantity }),
          name: t('conflicts.ways.fewerOf', { what, quantity }),
        };
      }
      case 'count-both':
        return {
          text: t('conflicts.ways.both'),
          button: t('conflicts.ways.bothButton'),
          name: t('conflicts.ways.bothOf', { what }),
        };
      case 'leave-out':
        return {
          text: t('conflicts.ways.leaveOut'),
          button: t('conflicts.undo'),
          name: t('conflicts.undoOf', { what }),
        };
    }
  };
};
