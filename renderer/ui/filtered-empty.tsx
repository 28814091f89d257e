/** Filters that leave nothing: names them in the title, and offers to clear them. */
import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Blank } from './blank';

interface FilteredEmptyProps {
  /** A sentence that names the filters: "No lapsed pool at Port of Westhaven." */
  readonly title: string;
  readonly onClear: () => void;
}

export const FilteredEmpty = ({ title, onClear }: FilteredEmptyProps) => {
  const { t } = useTranslation('ui');
  return <Blank icon={IconFilterOff} title={title} actions={<Button onClick={onClear}>{t('clearFilters')}</Button>} />;
};
