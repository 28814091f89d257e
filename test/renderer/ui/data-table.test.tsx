/** The table that every list is shown in. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DataTable } from '../../../renderer/ui/data-table';
import type { TableColumn } from '../../../renderer/ui/table-column';

interface Part {
  readonly id: string;
  readonly count: number | null;
}

const columns: readonly TableColumn<Part>[] = [
  { id: 'id', title: 'Id', cell: ({ id }) => id, sortBy: ({ id }) => id, total: 'Total' },
  { id: 'count', title: 'Count', align: 'end', cell: ({ count }) => count ?? '–', sortBy: ({ count }) => count },
];

const parts: readonly Part[] = [
  { id: 'P-10', count: null },
  { id: 'P-9', count: 30 },
  { id: 'P-1', count: 4 },
];

const shownIds = (): (string | null | undefined)[] =>
  within(screen.getAllByRole('rowgroup')[1] ?? document.body)
    .getAllByRole('row')
    .map((row) => row.firstElementChild?.textContent);

describe('a table', () => {
  it('keeps the order it was given until a head is chosen, then says how it is sorted', async () => {
    const user = userEvent.setup();
    render(<DataTable label="Parts" rows={parts} columns={columns} rowKey={({ id }) => id} />);
    expect(shownIds()).toEqual(['P-10', 'P-9', 'P-1']);
    await user.click(screen.getByRole('button', { name: 'Id' }));
    expect(shownIds()).toEqual(['P-1', 'P-9', 'P-10']);
    expect(screen.getByRole('columnheader', { name: 'Id' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Id' }));
    expect(shownIds()).toEqual(['P-10', 'P-9', 'P-1']);
  });

  it('what has no value stands last in either direction', async () => {
    const user = userEvent.setup();
    render(<DataTable label="Parts" rows={parts} columns={columns} rowKey={({ id }) => id} />);
    await user.click(screen.getByRole('button', { name: 'Count' }));
    expect(shownIds()).toEqual(['P-1', 'P-9', 'P-10']);
    await user.click(screen.getByRole('button', { name: 'Count' }));
    expect(shownIds()).toEqual(['P-9', 'P-1', 'P-10']);
  });

  it('opens a row by Enter, and moves between rows by the arrow keys', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(
      <DataTable
        label="Parts"
        rows={parts}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => opened.push(id)}
      />,
    );
    const [first] = within(screen.getAllByRole('rowgroup')[1] ?? document.body).getAllByRole('row');
    first?.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toEqual(['P-9']);
  });

  it('puts a part of a long list on the page and says how long it is', () => {
    const many = Array.from({ length: 5000 }, (_part, index): Part => ({ id: `P-${index}`, count: index }));
    render(<DataTable label="Parts" rows={many} columns={columns} rowKey={({ id }) => id} />);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
    expect(screen.getAllByRole('row').length).toBeLessThan(300);
  });
});
