/** AC-5: analytics licences that were removed: what is deleted and when, what came back, and what is gone. */
import { useMemo } from 'react';
import { IconCircleCheck, IconClockExclamation, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { retentionOf, type Retention, type RetentionState } from '../../../../domain/usage/retention';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import { StateWord } from '../../../ui/state-word';
import type { CardProps } from './card-props';
import { useCardWords } from './use-card-words';
import type { Readings } from './use-readings';
import './cards.css';

/** What is settled is shown for so many days more. */
const SHOWN_DAYS = 90;

const looks = {
  running: { icon: IconClockExclamation, tone: 'amber' },
  kept: { icon: IconCircleCheck, tone: 'green' },
  deleted: { icon: IconTrash, tone: 'red' },
} as const satisfies Record<RetentionState, object>;

const isShown = (asOf: CivilDate) => (retention: Retention) =>
  retention.state === 'running' ||
  toDayNumber(asOf) - toDayNumber(retention.backOn ?? retention.deletedOn) <= SHOWN_DAYS;

interface RetentionProps extends Pick<CardProps, 'register'> {
  readonly read: Readings;
}

/** Absent where nothing was removed lately. */
export const RetentionCard = ({ register, read: { readings } }: RetentionProps) => {
  const { t } = useTranslation('usage');
  const { asOf } = register;
  const shown = useMemo(
    () => retentionOf(register, readings ?? [], asOf).filter(isShown(asOf)),
    [register, readings, asOf],
  );
  if (shown.length === 0) return null;
  return (
    <Section title={t('cards.retention.title')} aside={<RuleChip id="AC-5" />}>
      <ul className="cards-retention">
        {shown.map((retention) => (
          <li key={`${retention.licence} ${retention.since}`}>
            <Removed retention={retention} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Removed = ({ retention }: { readonly retention: Retention }) => {
  const { t } = useTranslation('usage');
  const { typeName } = useCardWords();
  const sentenceOf = useSentence();
  const { state, types, lastFigures, last } = retention;
  const { icon, tone } = looks[state];
  const named = types.map(typeName).join(', ');
  const what = state === 'running' ? 'cards.retention.what' : 'cards.retention.wasDeleted';
  return (
    <>
      <StateWord icon={icon} tone={tone}>
        {t(`cards.retention.word.${state}`)}
      </StateWord>
      <p>{sentenceOf(retention)}</p>
      {state !== 'kept' && (
        <p className="small">{types.length === 0 ? t('cards.retention.nothing') : t(what, { types: named })}</p>
      )}
      <p className="small muted">
        {t('cards.retention.used', {
          used: formatQuantity(lastFigures.used),
          total: formatQuantity(lastFigures.total),
          date: formatDate(last.on),
        })}{' '}
        {state === 'running' && types.length > 0 && t('cards.retention.next')}
      </p>
    </>
  );
};

const useSentence = () => {
  const { t } = useTranslation('usage');
  const { licenceName } = useCardWords();
  return (retention: Retention): string => {
    const { licence, name, sinceOn, deletedOn, daysLeft, state, backOn } = retention;
    const values = {
      licence: licenceName(licence, name),
      since: formatDate(sinceOn),
      date: formatDate(deletedOn),
      back: backOn === null ? '' : formatDate(backOn),
      formatted: formatQuantity(daysLeft),
    };
    if (state === 'kept') return t('cards.retention.kept', values);
    if (state === 'deleted')
      return t(backOn === null ? 'cards.retention.deleted' : 'cards.retention.deletedBack', values);
    return daysLeft === 0
      ? t('cards.retention.today', values)
      : t('cards.retention.running', { ...values, count: daysLeft });
  };
};
