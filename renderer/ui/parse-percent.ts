/** Percentages as people type them, exactly: `15` or `12.5` as basis points. */
const BASIS_POINTS = 100;
const WHOLE = 10_000;
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;

/** `null` for what is no percentage from 0 to 100, or has more than two decimals. */
export const parsePercent = (typed: string): number | null => {
  const [, whole = '', part = ''] = PERCENT.exec(typed.trim()) ?? [];
  const basisPoints = Number(whole) * BASIS_POINTS + Number(part.padEnd(2, '0'));
  return whole === '' || basisPoints > WHOLE ? null : basisPoints;
};
