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
    useLastWords(last, status.goodAt),
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

/** Whether it was silent from its last good answer on, and gave no errors in between. */
const isSilentSinceGood = ({ since, failingSince }: ServerStatus): boolean => (failingSince ?? since) === since;

/** Without its token nobody asks it; and what shows another certificate has answered, though nobody may believe it. */
const whyWithout = ({ error }: ServerStatus): 'note.notAsked' | 'note.notTrusted' | null => {
  if (/^(server-token|host)\//.test(error?.code ?? '')) return 'note.notAsked';
  return error?.code.startsWith('server/certificate-') === true ? 'note.notTrusted' : null;
};

const useWhyWords = (status: ServerStatus): string => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const { state, purpose, since, goodAt } = status;
  const of = { purpose: t(`note.${purpose}`), since: when(since) };
  if (state === 'unchecked') return t('note.unchecked', of);
  const without = state === 'unavailable' ? whyWithout(status) : null;
  if (without === null && state === 'unavailable' && goodAt !== null && isSilentSinceGood(status))
    return t('note.unavailable', { ...of, since: when(goodAt) });
  const last = goodAt === null ? t('note.neverGood') : t('note.lastGood', { when: when(goodAt) });
  return `${t(without ?? (state === 'inactive' ? 'note.inactive' : 'note.unavailable'), of)} ${last}`;
};

/** A good answer that says the same is not kept again: the figures held until the last of them. */
const heldAt = ({ at, source }: Reading, goodAt: string | null): string =>
  source.kind === 'server' && goodAt !== null && Date.parse(goodAt) > Date.parse(at) ? goodAt : at;

/** "The last known figures are of 9 Mar 2025, 14:00: 312 of 400 cameras." */
const useLastWords = (last: Reading | null, goodAt: string | null): string => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  const figureWords = useFigureWords();
  if (last === null) return t('note.noLast');
  const { licences } = last.snapshot;
  return licences.length === 0
    ? ''
    : t('note.last', { when: when(heldAt(last, goodAt)), figures: figureWords(licences) });
};
