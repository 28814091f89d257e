/** Every change of a pool, newest first: what it did to the SSED, who recorded it and from where, and what was undone. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { transfersOf } from '../../../../domain/ledger/transfers';
import { undoneChanges, type UndoneChange } from '../../../../domain/ledger/undone-changes';
import { useLedger } from '../../../db/use-ledger';
import { Section } from '../../../ui/section';
import { poolHistory, withUndone, type HistoryLine } from '../pool-history';
import { HistoryExport } from './history-export';
import { HistoryItem } from './history-item';
import type { OpenDialog } from './pool-dialog';
import { UndoneItem } from './undone-item';

interface HistorySectionProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  /** Key of the line to be pointed at; `null` for none. */
  readonly marked: string | null;
  readonly onOpen: (dialog: OpenDialog) => void;
}

const SHOWN_AT_FIRST = 6;

/** Those of days up to the register's own. */
const useUndone = (register: Register, pool: string): readonly UndoneChange[] => {
  const ledger = useLedger();
  return useMemo(
    () =>
      ledger === null ? [] : undoneChanges(ledger, register, pool).filter(({ change }) => change.on <= register.asOf),
    [ledger, register, pool],
  );
};

const keyOf = (entry: HistoryLine | UndoneChange, index: number): string =>
  'how' in entry ? `${entry.event.id} ${index}` : entry.key;

export const HistorySection = ({ register, pool, marked, onOpen }: HistorySectionProps) => {
  const { t } = useTranslation('pools');
  const [all, setAll] = useState(false);
  const [withGone, setWithGone] = useState(false);
  const lines = useMemo(() => poolHistory(pool), [pool]);
  const transfers = useMemo(() => transfersOf(register), [register]);
  const undone = useUndone(register, pool.pool);
  const entries = withGone ? withUndone(lines, undone) : lines;
  const beyond = marked !== null && lines.findIndex(({ key }) => key === marked) >= SHOWN_AT_FIRST;
  const shown = all || withGone || beyond ? entries : entries.slice(0, SHOWN_AT_FIRST);
  const toggles = (
    <>
      <HistoryExport register={register} pool={pool} transfers={transfers} />
      {undone.length > 0 && (
        <Button variant="subtle" size="xs" aria-expanded={withGone} onClick={() => setWithGone((now) => !now)}>
          {withGone ? t('history.hideUndone') : t('history.showUndone', { count: undone.length })}
        </Button>
      )}
      {lines.length > SHOWN_AT_FIRST && !withGone && (
        <Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll((now) => !now)}>
          {all ? t('history.fewer') : t('history.all', { count: lines.length })}
        </Button>
      )}
    </>
  );
  return (
    <Section title={t('history.title')} aside={toggles} flush>
      <ul className="pool-lines pool-history">
        {shown.map((entry, index) =>
          'how' in entry ? (
            <UndoneItem key={keyOf(entry, index)} undone={entry} register={register} onOpen={onOpen} />
          ) : (
            <HistoryItem
              key={keyOf(entry, index)}
              line={entry}
              pool={pool.pool}
              register={register}
              transfers={transfers}
              marked={entry.key === marked}
              onOpen={onOpen}
            />
          ),
        )}
      </ul>
    </Section>
  );
};
