/** Figures in a sentence: "312 of 400 cameras, 20 of 24 intercoms". */
import { useTranslation } from 'react-i18next';
import { levelOf } from '../../../domain/usage/licence-id';
import type { LicenceFigures } from '../../../domain/usage/snapshot';
import { formatQuantity } from '../../ui/format-quantity';
import { useLicenceWords } from './use-licence-words';

export const useFigureWords = (): ((licences: readonly LicenceFigures[]) => string) => {
  const { t } = useTranslation('usage');
  const { nameOf } = useLicenceWords();
  return (licences) =>
    licences
      .map(({ licence, used, total }) => {
        const level = levelOf(licence);
        const name = nameOf({ licence, level, name: null });
        const facts = { used: formatQuantity(used), total: formatQuantity(total) };
        return t('note.figure', { ...facts, licence: level === null ? name.toLocaleLowerCase('en-GB') : name });
      })
      .join(', ');
};
