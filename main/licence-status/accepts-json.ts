/** Reads an `Accept` header: whether it leaves room for JSON (RFC 9110, section 12.5.1). */

interface MediaRange {
  readonly range: string;
  readonly isRefused: boolean;
}

const readRange = (text: string): MediaRange => {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  return { range, isRefused: parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter)) };
};

/** The most exact range that fits decides. */
const fitting = ['application/json', 'application/*', '*/*'];

export const acceptsJson = (header: string | undefined): boolean => {
  if (header === undefined || header.trim() === '') return true;
  const ranges = header.split(',').map(readRange);
  const decides = fitting.flatMap((wanted) => ranges.filter(({ range }) => range === wanted))[0];
  return decides !== undefined && !decides.isRefused;
};
