/** A filter in words, for the sentence that says that it leaves nothing. */
import { useTranslation } from 'react-i18next';
import { formatList } from './format-list';
import { filteredTexts, type RenewalsFilter } from './renewals-filter';
import { useDaysWords } from './use-days-words';

export const useFilterWords = (): ((filter: RenewalsFilter) => string) => {
  const { t } = useTranslation('renewals');
  const daysOf = useDaysWords();
  return (filter) => {
    const when = t(`lead.within.${filter.period}`);
    const texts = filteredTexts.flatMap((what) => {
      const text = filter[what];
      return text === null ? [] : [t(`filter.chosen.${what}`, { name: text === '' ? t(`nobody.${what}`) : text })];
    });
    const { stage, kind, days } = filter;
    const filters = [
      ...texts,
      ...(stage === null ? [] : [t('filter.chosen.stage', { name: t(`stage.${stage}`) })]),
      ...(kind === null ? [] : [t('filter.chosen.kind', { name: t(`kind.${kind}`) })]),
      ...(days === null ? [] : [daysOf(days)]),
    ];
    return filters.length === 0
      ? t('filteredEmpty.plain', { when })
      : t('filteredEmpty.named', { when, filters: formatList(filters) });
  };
};
