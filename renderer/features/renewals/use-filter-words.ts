/** A filter in words: for the sentence that says that it leaves nothing, and for what is printed of it. */
import { useTranslation } from 'react-i18next';
import { formatList } from './format-list';
import { filteredTexts, type RenewalsFilter } from './renewals-filter';
import { useDaysWords } from './use-days-words';

type FilterWords = (filter: RenewalsFilter) => string;

/** What is chosen beside the period. */
const useChosenWords = (): ((filter: RenewalsFilter) => readonly string[]) => {
  const { t } = useTranslation('renewals');
  const daysOf = useDaysWords();
  return (filter) => {
    const texts = filteredTexts.flatMap((what) => {
      const text = filter[what];
      return text === null ? [] : [t(`filter.chosen.${what}`, { name: text === '' ? t(`nobody.${what}`) : text })];
    });
    const { stage, kind, days } = filter;
    return [
      ...texts,
      ...(stage === null ? [] : [t('filter.chosen.stage', { name: t(`stage.${stage}`) })]),
      ...(kind === null ? [] : [t('filter.chosen.kind', { name: t(`kind.${kind}`) })]),
      ...(days === null ? [] : [daysOf(days)]),
    ];
  };
};

export const useFilterWords = (): FilterWords => {
  const { t } = useTranslation('renewals');
  const chosenIn = useChosenWords();
  return (filter) => {
    const when = t(`lead.within.${filter.period}`);
    const filters = chosenIn(filter);
    return filters.length === 0
      ? t('filteredEmpty.plain', { when })
      : t('filteredEmpty.named', { when, filters: formatList(filters) });
  };
};

/** `What ends within 12 months. Customer: Port. Stage: Quoted.` */
export const usePrintedFilter = (): FilterWords => {
  const { t } = useTranslation('renewals');
  const chosenIn = useChosenWords();
  return (filter) =>
    [t('filter.printed', { when: t(`lead.within.${filter.period}`) }), ...chosenIn(filter)]
      .map((part) => `${part}.`)
      .join(' ');
};
