/** Where a strict JSON parse stands in its text, and how it stops: a reader notes the fault and answers `undefined`. */

export interface Cursor {
  readonly text: string;
  readonly maxDepth: number;
  readonly numbers: 'integers' | 'decimals';
  /** Names and indexes that lead to the value being read. */
  readonly path: (string | number)[];
  at: number;
  fault: Fault | null;
}

export interface Fault {
  readonly code: string;
  /** Index in the text, in UTF-16 units. */
  readonly at: number;
  readonly path: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const plainName = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const step = (part: string | number, index: number): string => {
  if (typeof part === 'number') return `[${part}]`;
  return plainName.test(part) ? `${index === 0 ? '' : '.'}${part}` : `[${JSON.stringify(part)}]`;
};

/** `changes[3].quantity`; empty at the top. */
export const pathText = (path: readonly (string | number)[]): string => path.map(step).join('');

/** Notes the first fault and answers `undefined`, which no JSON value is. */
export const stop = (
  cursor: Cursor,
  code: string,
  at: number = cursor.at,
  facts: Readonly<Record<string, unknown>> = {},
): undefined => {
  cursor.fault ??= { code, at, path: pathText(cursor.path), facts };
  return undefined;
};

/** Line and column from 1; the column counts UTF-16 units. */
export const placeOf = (text: string, at: number): { readonly line: number; readonly column: number } => {
  let line = 1;
  let lineStart = 0;
  for (let index = text.indexOf('\n'); index !== -1 && index < at; index = text.indexOf('\n', index + 1)) {
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: at - lineStart + 1 };
};

/** Steps over space, tab, line feed and carriage return: all the white space that RFC 8259 knows. */
export const skipSpace = (cursor: Cursor): void => {
  let code = cursor.text.charCodeAt(cursor.at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    cursor.at += 1;
    code = cursor.text.charCodeAt(cursor.at);
  }
};
