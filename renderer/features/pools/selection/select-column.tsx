/** The first column of the pools list: chooses pools for what is done with several at once. */
import { Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { TableColumn } from '../../../ui/table-column';
import type { PoolRow } from '../pool-row';
import { setPoolSelection, togglePool } from '../pools-view';

interface SelectColumnOptions {
  readonly t: TFunction<'pools'>;
  /** What the list shows: the box in the head chooses all of them, or none. */
  readonly rows: readonly PoolRow[];
  readonly selected: ReadonlySet<string>;
}

/** The row opens its pool by a click; its box does not. */
const stay = (event: { readonly stopPropagation: () => void }): void => event.stopPropagation();

const EveryPool = ({ t, rows, selected }: SelectColumnOptions) => {
  const chosen = rows.filter(({ id }) => selected.has(id)).length;
  const every = chosen === rows.length && chosen > 0;
  return (
    <Checkbox
      size="xs"
      aria-label={t('selection.every')}
      checked={every}
      indeterminate={chosen > 0 && !every}
      onChange={() => setPoolSelection(every ? [] : rows.map(({ id }) => id))}
    />
  );
};

export const selectColumn = (options: SelectColumnOptions): TableColumn<PoolRow> => ({
  id: 'select',
  title: options.t('selection.column'),
  width: 44,
  head: <EveryPool {...options} />,
  cell: (row) => (
    <span onClick={stay} onKeyDown={stay}>
      <Checkbox
        size="xs"
        aria-label={options.t('selection.one', { pool: row.name })}
        checked={options.selected.has(row.id)}
        onChange={() => togglePool(row.id)}
      />
    </span>
  ),
});
