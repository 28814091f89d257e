/** The first column of the whole pipeline: chooses renewals for what is done with several at once. */
import { Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import type { TableColumn } from '../../../ui/table-column';
import { selectRenewals, toggleRenewal } from './pipeline-view';
import { stay } from './stay';

interface SelectOptions {
  readonly t: TFunction<'renewals'>;
  /** What the table shows: the box in the head chooses all of them, or none. */
  readonly rows: readonly RenewalRow[];
  readonly selected: ReadonlySet<string>;
}

const EveryRenewal = ({ t, rows, selected }: SelectOptions) => {
  const chosen = rows.filter(({ key }) => selected.has(key)).length;
  const every = chosen === rows.length && chosen > 0;
  return (
    <Checkbox
      size="xs"
      aria-label={t('pipeline.selection.every')}
      checked={every}
      indeterminate={chosen > 0 && !every}
      onChange={() => selectRenewals(every ? [] : rows.map(({ key }) => key))}
    />
  );
};

export const selectRenewalsColumn = (options: SelectOptions): TableColumn<RenewalRow> => ({
  id: 'select',
  title: options.t('pipeline.selection.column'),
  width: 44,
  head: <EveryRenewal {...options} />,
  cell: ({ key, deadline }) => (
    <span onClick={stay} onKeyDown={stay}>
      <Checkbox
        size="xs"
        aria-label={options.t('pipeline.selection.one', { name: deadline.name })}
        checked={options.selected.has(key)}
        onChange={() => toggleRenewal(key)}
      />
    </span>
  ),
});
