/** AC-7: why a server gives no figures, since when, and what it said last; never a zero. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reading, ServerStatus } from '../../../../domain/usage/reading';
import { Note } from '../../../ui/note';
import { refusalText } from '../../../ui/refusal-text';
import type { Checking } from '../use-checking';
import { useFigureWords } from '../use-figure-words';
import { useWhen } from '../use-when';

interface NoDataNoteProps {
  readonly status: ServerStatus;
  readonly last: Reading | null;
  readonly checking: Checking;
}

export const NoDataNote = ({ status, last, checking }: NoDataNoteProps) => {
  const { t } = useTranslation('usage');
  const said = [
    useWhyWords(status),
    status.error === null ? '' : refusalText(status.error).what,
    status.state === 'unavailable' && status.purpose === 'cameras' ? t('note.running') : '',
    useLastWords(last),
  ];
  return (
    <div className="usage-note">
      <Note>
        <p>{said.filter((sentence) => sentence !== '').join(' ')}</p>
        <TestButton checking={checking} />
      </Note>
    </div>
  );
};

const TestButton = ({ checking: { isOff, why, isRunning, check } }: { readonly checking: Checking }) => {
  const { t } = useTranslation('usage');
  return (
    <Button size="xs" variant="subtle" loading={isRunning} disabled={isOff} title={why} onClick={check}>
      {t('note.test')}
    </Button>
  );
};

const useWhyWords = ({ state, purpose, since, goodAt }: ServerStatus): string => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const of = { purpose: t(`note.${purpose}`) };
  if (state === 'unavailable' && goodAt === null) return t('note.unavailableNever', of);
  if (state === 'unavailable') return t('note.unavailable', { ...of, since: when(goodAt ?? since) });
  return state === 'inactive' ? t('note.inactive', { ...of, since: when(since) }) : t('note.unchecked', of);
};

/** "The last known figures are of 9 Mar 2025, 14:00: 312 of 400 cameras." */
const useLastWords = (last: Reading | null): string => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const figureWords = useFigureWords();
  if (last === null) return t('note.noLast');
  const { licences } = last.snapshot;
  return licences.length === 0 ? '' : t('note.last', { when: when(last.at), figures: figureWords(licences) });
};
