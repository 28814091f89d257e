/** The stages of a release in words: "Limited Availability from 1 Mar 2021 to 30 Apr 2023". */
import { useTranslation } from 'react-i18next';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import type { StageSpan } from '../../../domain/release/life-cycle';
import { formatDate } from '../../ui/format-date';

export const useSpanWords = (): ((span: StageSpan) => string) => {
  const { t } = useTranslation('catalogue');
  return ({ stage, isReading, from, until }) => {
    const words = isReading ? t('release.legend.reading') : t(`release.stage.${stage}`);
    const first = formatDate(toCivilDate(from));
    return until === null
      ? t('release.spanOpen', { stage: words, from: first })
      : t('release.span', { stage: words, from: first, until: formatDate(toCivilDate(until - 1)) });
  };
};
