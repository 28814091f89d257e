/** AC-10 in words: the end of technical support, and whether the software may be updated; "No data" where that is not known. */
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SupportRow } from '../../../../domain/usage/support';
import { formatDate } from '../../../ui/format-date';
import { urgencyOf } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import { StateWord } from '../../../ui/state-word';

interface SupportWordProps {
  /** `undefined` where there is nothing to support: no analytics module. */
  readonly row: SupportRow | undefined;
}

const NoData = () => {
  const { t } = useTranslation('usage');
  return <span className="muted">{t('noData')}</span>;
};

const NotThere = () => {
  const { t } = useTranslation('ui');
  return <span className="muted">{t('notApplicable')}</span>;
};

export const SupportUntil = ({ row }: SupportWordProps) => {
  const { t } = useTranslation('usage');
  if (row === undefined) return <NotThere />;
  const { technicalSupportUntil: until = null, daysLeft = null } = row.support ?? {};
  if (until === null || daysLeft === null) return <NoData />;
  const urgency = urgencyOf(daysLeft);
  const date = formatDate(until);
  if (urgency === 'plain') return <span>{date}</span>;
  return <span className={`tone-${urgency} medium`}>{endWords(daysLeft, date, t)}</span>;
};

/** Colour never says it alone. */
const endWords = (daysLeft: number, date: string, t: TFunction<'usage'>): string => {
  if (daysLeft < 0) return t('support.ended', { date });
  if (daysLeft === 0) return t('support.today', { date });
  return t('support.soon', { count: daysLeft, days: formatQuantity(daysLeft), date });
};

export const UpdatesWord = ({ row }: SupportWordProps) => {
  const { t } = useTranslation('usage');
  if (row === undefined) return <NotThere />;
  const updates = row.support?.updates ?? null;
  if (updates === null) return <NoData />;
  if (!updates.allowed)
    return (
      <StateWord icon={IconCircleX} tone="red">
        {t('support.no')}
      </StateWord>
    );
  return (
    <StateWord icon={IconCircleCheck} tone="green">
      {updates.until === null ? t('support.yes') : t('support.yesUntil', { date: formatDate(updates.until) })}
    </StateWord>
  );
};
