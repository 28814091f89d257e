/** The rows that are not imported, each with its number, why, and the code; a person says that they may stay out. */
import { useMemo, useState } from 'react';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconCopy, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisterPreview } from '../../../../contract/ipc';
import type { RegisterCounts, RowLeftOut } from '../../../../contract/register-import';
import type { Refusal } from '../../../../domain/result';
import { DataTable } from '../../../ui/data-table';
import { FilterChips } from '../../../ui/filter-chips';
import { formatQuantity } from '../../../ui/format-quantity';
import { refusalText } from '../../../ui/refusal-text';
import { Section } from '../../../ui/section';
import { StateWord } from '../../../ui/state-word';
import type { TableColumn } from '../../../ui/table-column';
import type { Tone } from '../../../ui/tone';
import { leftOutCount } from './register-state';
import { leaveOutRows } from './register-store';
import { useRegisterRefusal } from './use-register-refusal';

type Found = NonNullable<RegisterPreview['found']>;
type State = RowLeftOut['state'];
type Shown = State | 'all';

const states: readonly State[] = ['faulty', 'conflict', 'repeated', 'known'];

const looks: Readonly<Record<State, { readonly icon: Icon; readonly tone: Tone }>> = {
  faulty: { icon: IconCircleX, tone: 'red' },
  conflict: { icon: IconAlertTriangle, tone: 'amber' },
  repeated: { icon: IconCopy, tone: 'slate' },
  known: { icon: IconCircleCheck, tone: 'slate' },
};

/** The pool, the serial or the licence of an installation; one whose serial cannot be read goes by its name. */
const nameOf = (row: RowLeftOut): string => {
  if ('pool' in row) return row.pool;
  if ('licence' in row) return [row.installation, row.licence].filter((text) => text !== '').join(', ');
  return row.serial.trim() === '' ? row.installation : row.serial;
};

const useColumns = (kind: Found['kind']): readonly TableColumn<RowLeftOut>[] => {
  const { t } = useTranslation('files');
  return useMemo(
    (): readonly TableColumn<RowLeftOut>[] => [
      {
        id: 'row',
        title: t('register.row.row'),
        align: 'end',
        width: 72,
        cell: ({ row }) => formatQuantity(row),
        sortBy: ({ row }) => row,
      },
      {
        id: 'state',
        title: t('register.row.finding'),
        cell: ({ state }) => (
          <StateWord icon={looks[state].icon} tone={looks[state].tone}>
            {t(`register.row.${state}`)}
          </StateWord>
        ),
        sortBy: ({ state }) => states.indexOf(state),
      },
      {
        id: 'named',
        title: t(`register.row.named.${kind}`),
        cell: (row) => <span className="medium register-clip">{nameOf(row)}</span>,
        sortBy: nameOf,
      },
      { id: 'why', title: t('register.row.why'), cell: ({ error }) => <Why error={error} /> },
      {
        id: 'code',
        title: t('register.row.code'),
        cell: ({ error }) => <span className="mono muted">{error.code}</span>,
      },
    ],
    [kind, t],
  );
};

const Why = ({ error }: { readonly error: Refusal }) => {
  const { what, next } = refusalText(useRegisterRefusal()(error));
  return (
    <span className="register-why" title={`${what} ${next}`}>
      {what}
    </span>
  );
};

const countOf = (counts: RegisterCounts, shown: Shown): number =>
  shown === 'all' ? leftOutCount(counts) + counts.known : counts[shown];

export const LeftOutSection = ({ found, leavesOut }: { readonly found: Found; readonly leavesOut: boolean }) => {
  const { t } = useTranslation('files');
  const { counts, leftOut } = found;
  const [chosen, setChosen] = useState<Shown>('all');
  const shown = countOf(counts, chosen) === 0 ? 'all' : chosen;
  const rows = useMemo(() => {
    const all: readonly RowLeftOut[] = leftOut;
    return all.filter(({ state }) => shown === 'all' || state === shown);
  }, [leftOut, shown]);
  const chips = (['all', ...states] as const)
    .filter((value) => countOf(counts, value) > 0)
    .map((value) => ({ value, label: t(`register.row.${value}`), count: formatQuantity(countOf(counts, value)) }));
  const all = countOf(counts, shown);
  return (
    <Section title={t('register.row.title')} flush>
      <div className="register-chips">
        <FilterChips label={t('register.row.finding')} chips={chips} value={shown} onChange={setChosen} />
      </div>
      <DataTable
        label={t('register.row.title')}
        rows={rows}
        columns={useColumns(found.kind)}
        rowKey={({ row }) => String(row)}
        compact
      />
      {all > rows.length && (
        <p className="register-more muted">
          {t('register.firstOf', { shown: formatQuantity(rows.length), all: formatQuantity(all) })}
        </p>
      )}
      <LeaveOut count={leftOutCount(counts)} leavesOut={leavesOut} isPossible={counts.new > 0} />
    </Section>
  );
};

interface LeaveOutProps {
  readonly count: number;
  readonly leavesOut: boolean;
  /** Whether there is anything to import beside them. */
  readonly isPossible: boolean;
}

const LeaveOut = ({ count, leavesOut, isPossible }: LeaveOutProps) => {
  const { t } = useTranslation('files');
  if (count === 0 || !isPossible) return null;
  return (
    <div className="card-foot">
      <Checkbox
        label={t('register.row.leaveOut', { count, formatted: formatQuantity(count) })}
        checked={leavesOut}
        onChange={(event) => leaveOutRows(event.currentTarget.checked)}
      />
      <span className="spacer" />
      <span className="muted">{t('register.row.mend')}</span>
    </div>
  );
};
