/** Says why nothing can be changed here; empty where it can. */
import { useTranslation } from 'react-i18next';
import { useKeptFrom } from '../stores/app-info-store';

export const useKeptFromWords = (): string => {
  const { t } = useTranslation('app');
  const keptFrom = useKeptFrom();
  return keptFrom === null ? '' : t(`keptFrom.${keptFrom}`);
};
