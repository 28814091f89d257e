/** The table whose rows are only those in view. */
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { LongColumn } from '../../../renderer/ui/long-column';
import { LongTable } from '../../../renderer/ui/long-table';
import { reactIsIdle } from '../shipped-react';

const countedColumns = () => {
  const drawn = new Map<number, number>();
  const cell = (index: number) => {
    drawn.set(index, (drawn.get(index) ?? 0) + 1);
    return (
      <>
        Row {index} <button type="button">Copy</button>
      </>
    );
  };
  const columns: readonly LongColumn[] = [{ id: 'row', header: 'Row', cell }];
  return { drawn, columns };
};

const frame = (): HTMLElement => screen.getAllByRole('rowgroup')[1] ?? document.body;
/** What scrolling shows is drawn when there is time for it. */
const scrollTo = async (scrollTop: number): Promise<void> => {
  frame().scrollTop = scrollTop;
  fireEvent.scroll(frame());
  await reactIsIdle();
};

describe('a table of any length', () => {
  it('draws a row once while it stands in the view, however far is scrolled', async () => {
    const { drawn, columns } = countedColumns();
    render(<LongTable label="Rows" count={1000} columns={columns} />);
    const before = drawn.size;
    for (const scrollTop of [10, 40, 100, 200]) await scrollTo(scrollTop);
    expect(drawn.size).toBeGreaterThan(before);
    expect([...drawn.values()].every((times) => times === 1)).toBe(true);
  });

  it('opens the row that is clicked, and leaves a control in it its own thing', async () => {
    const { columns } = countedColumns();
    const opened: number[] = [];
    render(<LongTable label="Rows" count={10} columns={columns} onOpen={(index) => opened.push(index)} />);
    const user = userEvent.setup();
    const row = screen.getByRole('row', { name: /Row 3/ });
    await user.click(within(row).getByRole('button'));
    expect(opened).toEqual([]);
    await user.click(within(row).getByRole('gridcell'));
    expect(opened).toEqual([3]);
    expect(row.dataset['active']).toBe('true');
  });

  it('begins another view at its top, with its first row chosen', async () => {
    const { columns } = countedColumns();
    const table = (view: string) => (
      <LongTable label="Rows" count={1000} columns={columns} view={view} onOpen={() => undefined} />
    );
    const { rerender } = render(table('all'));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'End' });
    await scrollTo(20_000);
    rerender(table('some'));
    expect(frame().scrollTop).toBe(0);
    expect(within(frame()).getAllByRole('row')[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-0$/);
  });
});
