/** Lays out the text of HTML tables: a row of short cells is one line with tabs, a cell of several lines keeps them. */

interface Cell {
  readonly pieces: string[];
  /** How many tables it stands in. */
  readonly table: number;
}

export interface TextSheet {
  readonly say: (text: string) => void;
  /** A tag of a table opens and closes cells; every other does nothing. */
  readonly tag: (name: string, closes: boolean) => void;
  readonly text: () => string;
}

/** Deeper ones say what they say in the cell around them. */
const DEEPEST = 40;

const laidOut = (pieces: readonly string[]): string => {
  const lines = pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? `\n${lines.join('\n')}\n` : `\t${lines.join('')}`;
};

export const newTextSheet = (): TextSheet => {
  const page: string[] = [];
  const cells: Cell[] = [];
  let table = 0;
  const say = (text: string): void => void (cells.at(-1)?.pieces ?? page).push(text);
  /** Cells of this table, and of those inside it that were never closed. */
  const closeCells = (): void => {
    for (let cell = cells.at(-1); cell !== undefined && cell.table >= table; cell = cells.at(-1)) {
      cells.pop();
      say(laidOut(cell.pieces));
    }
  };
  const openCell = (): void => {
    closeCells();
    if (cells.length < DEEPEST) cells.push({ pieces: [], table });
  };
  const tag = (name: string, closes: boolean): void => {
    if (name === 'td' || name === 'th') (closes ? closeCells : openCell)();
    else if (name === 'tr') closeCells();
    else if (name === 'table') {
      if (closes) closeCells();
      table = Math.max(0, table + (closes ? -1 : 1));
    }
  };
  const text = (): string => {
    table = 0;
    closeCells();
    return page.join('');
  };
  return { say, tag, text };
};
