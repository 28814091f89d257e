/** What is left for a SUP that has ended, in a sentence, with the one action that comes next (LP-15, LP-16). */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { renewalOutlook, stagesByRelease, type RenewalOutlook } from '../../../../domain/overview/renewal-outlook';
import { newestEvaluation } from '../../../../domain/renewal/evaluation';
import { standingTradeIn } from '../../../../domain/renewal/trade-in';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { RuleChip } from '../../../ui/rule-chip';
import { useWritable } from '../use-writable';
import type { OpenDialog } from './pool-dialog';

/** `null` while the SUP runs, before it starts, and without any. */
export const outlookOf = (register: Register, pool: RegisteredPool): RenewalOutlook | null =>
  pool.ssed === null || (pool.state !== 'lapsed' && pool.state !== 'suspended')
    ? null
    : renewalOutlook(pool, pool.ssed, stagesByRelease(register.releases));

/** Whether nothing but trade-in is left. */
export const isRefusedForGood = (outlook: RenewalOutlook | null): boolean =>
  outlook?.as === 'discontinued' || outlook?.as === 'trade-in';

interface RenewalNoteProps {
  readonly pool: RegisteredPool;
  readonly outlook: RenewalOutlook;
  readonly onOpen: (dialog: OpenDialog) => void;
}

const useOutlookWords = (pool: RegisteredPool): ((outlook: RenewalOutlook) => readonly string[]) => {
  const { t } = useTranslation('pools');
  return (outlook) => {
    if (outlook.as === 'usual') return [t('outlook.usual', { date: formatDate(outlook.until) })];
    if (outlook.as === 'evaluation') {
      const newest = newestEvaluation(pool.changes);
      const facts = newest === null ? { date: '', by: '' } : { date: formatDate(newest.on), by: newest.by };
      return [t(`outlook.evaluation.${outlook.standing}`, facts)];
    }
    const offer = standingTradeIn(pool.changes);
    const refused = t(`outlook.${outlook.as}`, { release: outlook.release });
    if (offer === null) return [refused];
    const date = formatDate(offer.on);
    const { reference } = offer;
    return [
      refused,
      reference === undefined ? t('outlook.offered', { date }) : t('outlook.offeredAs', { date, reference }),
    ];
  };
};

const ruleOf = ({ as }: RenewalOutlook): string => (as === 'usual' ? 'LP-4' : as === 'trade-in' ? 'LP-16' : 'LP-15');

const toneOf = (outlook: RenewalOutlook): 'plain' | 'amber' | 'green' => {
  if (outlook.as === 'usual') return 'plain';
  if (outlook.as === 'evaluation') return outlook.standing === 'suitable' ? 'green' : 'amber';
  return outlook.offeredOn === null ? 'amber' : 'plain';
};

export const RenewalNote = ({ pool, outlook, onOpen }: RenewalNoteProps) => {
  const words = useOutlookWords(pool)(outlook);
  return (
    <Note tone={toneOf(outlook)}>
      <div className="pool-outlook">
        <span>
          {words.join(' ')} <RuleChip id={ruleOf(outlook)} />
        </span>
        {pool.archivedOn === null && <NextAction outlook={outlook} onOpen={onOpen} />}
      </div>
    </Note>
  );
};

/** A renewal has its button in the head of the page. */
const NextAction = ({ outlook, onOpen }: Omit<RenewalNoteProps, 'pool'>) => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  const off = writable ? {} : { disabled: true, title: why };
  if (outlook.as === 'evaluation' && outlook.standing !== 'suitable')
    return (
      <Button {...off} onClick={() => onOpen({ name: 'evaluate' })}>
        {t('evaluate.action')}
      </Button>
    );
  if (!isRefusedForGood(outlook) || ('offeredOn' in outlook && outlook.offeredOn !== null)) return null;
  return (
    <Button {...off} onClick={() => onOpen({ name: 'trade-in' })}>
      {t('tradeIn.action')}
    </Button>
  );
};
