/** The change that made the SSED the day that it is: what, when, by whom and from where, and the way to its line. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import { HistorySource } from './history-source';
import { useCause } from './use-cause';
import { useRecordedWords } from '../../../app/use-recorded-words';

interface ExplainCauseProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly onShow: (key: string) => void;
}

export const ExplainCause = ({ register, pool, onShow }: ExplainCauseProps) => {
  const { t } = useTranslation('pools');
  const cause = useCause(register, pool);
  const recorded = useRecordedEvents()(cause?.line.event ?? null);
  const wordsOf = useRecordedWords();
  const said = useMemo(() => (recorded === undefined ? null : wordsOf(recorded)), [recorded, wordsOf]);
  if (cause === null) return null;
  const { line, what, moved } = cause;
  return (
    <section className="explain-part" aria-label={t('explain.cause')}>
      <h3>{t('explain.cause')}</h3>
      <p>
        {t('explain.causeOn', { date: formatDate(line.on) })} <span className="medium">{what}</span>{' '}
        {line.rule !== null && <RuleChip id={line.rule} />}
      </p>
      <p className="small muted pool-line-facts">
        <span className="tone-accent">{moved}</span>
        <HistorySource register={register} docId={line.docId} byItself={line.event === null} />
        {said !== null && <span>{t('history.recorded', { ...said })}</span>}
      </p>
      <div>
        <Button variant="subtle" size="xs" onClick={() => onShow(line.key)}>
          {t('explain.showCause')}
        </Button>
      </div>
    </section>
  );
};
