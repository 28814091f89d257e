/** Above the pools list: the text filter (`/`), a chip for each state with its count, and the archive switch. */
import { useRef } from 'react';
import { CloseButton } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PoolState } from '../../../domain/pool/report';
import { FilterField } from '../../ui/filter-field';
import { formatQuantity } from '../../ui/format-quantity';
import type { PoolFilter, StateCounts } from './pool-filter';
import { poolStateLook } from './pool-state-word';
import { setPoolFilter } from './pools-view';

const TextFilter = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('pools');
  const field = useRef<HTMLInputElement>(null);
  const clear = (
    <CloseButton
      size="sm"
      aria-label={t('filter.clear')}
      onClick={() => {
        setPoolFilter({ text: '' });
        field.current?.focus();
      }}
    />
  );
  return (
    <FilterField
      field={field}
      className="pools-filter-text"
      label={t('filter.label')}
      placeholder={t('filter.placeholder')}
      value={text}
      onChange={(typed) => setPoolFilter({ text: typed })}
      rightSection={
        text === '' ? (
          <kbd className="pools-slash" aria-hidden>
            /
          </kbd>
        ) : (
          clear
        )
      }
    />
  );
};

interface ChipProps {
  readonly state: PoolState | 'all';
  readonly chosen: boolean;
  readonly count: number;
}

const Chip = ({ state, chosen, count }: ChipProps) => {
  const { t } = useTranslation('pools');
  const Glyph = state === 'all' ? null : poolStateLook[state].icon;
  return (
    <button type="button" className="pools-chip" aria-pressed={chosen} onClick={() => setPoolFilter({ state })}>
      {Glyph !== null && <Glyph size={16} stroke={1.5} aria-hidden />}
      {t(`chip.${state}`)} <b>{formatQuantity(count)}</b>
    </button>
  );
};

interface PoolFiltersProps {
  readonly filter: PoolFilter;
  readonly states: readonly PoolState[];
  readonly counts: StateCounts;
  readonly archivedCount: number;
}

export const PoolFilters = ({ filter, states, counts, archivedCount }: PoolFiltersProps) => {
  const { t } = useTranslation('pools');
  return (
    <div className="pools-filters" role="search">
      <TextFilter text={filter.text} />
      <div className="pools-chips" role="group" aria-label={t('filter.states')}>
        {(['all', ...states] as const).map((state) => (
          <Chip key={state} state={state} chosen={filter.state === state} count={counts[state]} />
        ))}
      </div>
      {archivedCount > 0 && (
        <button
          type="button"
          className="pools-chip pools-archived"
          aria-pressed={filter.archived}
          onClick={() => setPoolFilter({ archived: !filter.archived })}
        >
          <IconArchive size={16} stroke={1.5} aria-hidden />
          {t('filter.archived')} <b>{formatQuantity(archivedCount)}</b>
        </button>
      )}
    </div>
  );
};
