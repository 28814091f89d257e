/** Whether this page may change the ledger, and why not where it may not. */
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../ui/format-date';
import { useKeptFromWords } from '../../app/use-kept-from-words';
import { PastDay } from './past-day';

export interface Writable {
  readonly writable: boolean;
  /** The sentence for a control that is switched off; empty where it is not. */
  readonly why: string;
}

export const useWritable = (): Writable => {
  const { t } = useTranslation('pools');
  const keptFrom = useKeptFromWords();
  const past = useContext(PastDay);
  if (keptFrom !== '') return { writable: false, why: keptFrom };
  return past === null
    ? { writable: true, why: '' }
    : { writable: false, why: t('asOf.readOnly', { date: formatDate(past) }) };
};
