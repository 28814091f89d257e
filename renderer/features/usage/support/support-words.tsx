/** AC-10 in words: the end of technical support, and whether the software may be updated; "No data" where that is not known. */
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SupportRow } from '../../../../domain/usage/support';
import { formatDate } from '../../../ui/format-date';
import { urgencyOf } from '../../../ui/format-days-left';
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
  return (
    <span className={urgency === 'plain' ? undefined : `tone-${urgency} medium`}>
      {daysLeft < 0 ? t('support.ended', { date }) : date}
    </span>
  );
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
