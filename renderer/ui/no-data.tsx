/** A value that is not known: hatched bar, struck signal, and the last known value with its date. Never a zero. */
import { IconAntennaBarsOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './ui.css';

export const NoData = ({ last }: { readonly last?: { readonly value: string; readonly date: string } }) => {
  const { t } = useTranslation('ui');
  return (
    <span className="no-data">
      <IconAntennaBarsOff size={16} stroke={1.5} aria-hidden />
      <span>{last === undefined ? t('noData') : t('noDataSince', last)}</span>
      <span className="no-data-bar" aria-hidden />
    </span>
  );
};
