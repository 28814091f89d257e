/** Chooses one of the register's pools by typing a part of its name or id. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PoolOption } from './use-pool-options';

/** More are found by typing on. */
const SHOWN_AT_ONCE = 50;

interface PoolChoiceProps {
  readonly label: string;
  readonly options: readonly PoolOption[];
  /** The empty text while nothing is chosen, where no option stands for it. */
  readonly value: string;
  readonly onChange: (pool: string) => void;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly className?: string;
}

export const PoolChoice = ({ options, value, onChange, error = null, ...field }: PoolChoiceProps) => {
  const { t } = useTranslation('pools');
  const known = options.some((option) => option.value === value);
  return (
    <Select
      {...field}
      data={[...options]}
      value={known ? value : null}
      onChange={(chosen) => onChange(chosen ?? '')}
      error={error}
      searchable
      allowDeselect={false}
      limit={SHOWN_AT_ONCE}
      nothingFoundMessage={t('transfer.noPool')}
    />
  );
};
