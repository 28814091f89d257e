/** The status of licensing servers (AC-6): icon, word and the time of the last check; the last good answer where one is not active. */
import { IconAntennaBarsOff, IconCircleCheck, IconCircleX, IconClock, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServerState, ServerStatus } from '../../../../domain/usage/reading';
import { StateWord } from '../../../ui/state-word';
import type { Tone } from '../../../ui/tone';
import { useWhen } from '../use-when';

const looks: Readonly<Record<ServerState, { readonly icon: Icon; readonly tone: Tone }>> = {
  unchecked: { icon: IconClock, tone: 'slate' },
  active: { icon: IconCircleCheck, tone: 'green' },
  inactive: { icon: IconCircleX, tone: 'red' },
  unavailable: { icon: IconAntennaBarsOff, tone: 'slate' },
};

export const ServerStateWord = ({ status: { purpose, state } }: { readonly status: ServerStatus }) => {
  const { t } = useTranslation('usage');
  return (
    <StateWord {...looks[state]}>
      {t('server.is', { purpose: t(`purpose.${purpose}`), state: t(`state.${state}`) })}
    </StateWord>
  );
};

/** "10:00"; "last check 10:00, last good answer 9 Mar 2025, 14:00". */
const useCheckedWords = () => {
  const { t } = useTranslation('usage');
  const when = useWhen();
  return ({ state, checkedAt, goodAt, checking }: ServerStatus): string => {
    if (checking) return t('server.checking');
    if (checkedAt === null) return '';
    if (state === 'active') return when(checkedAt);
    const checked = t('server.lastCheck', { when: when(checkedAt) });
    return goodAt === null ? checked : `${checked}, ${t('server.lastGood', { when: when(goodAt) })}`;
  };
};

/** What is said of several alike is said once. */
export const ServerStates = ({ statuses }: { readonly statuses: readonly ServerStatus[] }) => {
  const wordsOf = useCheckedWords();
  const said = statuses.map(wordsOf);
  const isAlike = new Set(said).size === 1;
  return (
    <div className="usage-states">
      {statuses.map((status, index) => (
        <span key={status.purpose} className="usage-state">
          <ServerStateWord status={status} />
          {!isAlike && said[index] !== '' && <span>{said[index]}</span>}
        </span>
      ))}
      {isAlike && said[0] !== '' && <span>{said[0]}</span>}
    </div>
  );
};
