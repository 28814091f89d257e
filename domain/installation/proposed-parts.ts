/** Finds the part numbers that a confirmation's text names, each with its quantity where one stands beside it. */
import { foldName } from '../order/fold-name';
import type { LicenceFamily } from '../part/part-change';
import { cellsOf, type MailLine } from './mail-tokens';

export interface ProposedPart {
  readonly part: string;
  readonly family: LicenceFamily;
  /** `null` where the line says none. */
  readonly quantity: number | null;
  readonly line: number;
  readonly text: string;
  readonly quoted: boolean;
}

type Parts = readonly { readonly part: string; readonly family: LicenceFamily }[];

const SHOWN = 240;
const MOST_DIGITS = 7;
const words = /[\p{L}\p{N}]+(?:[._/-]+[\p{L}\p{N}]+)*/gu;

const whole = (digits: string | undefined): number | null => {
  if (digits === undefined || digits.length > MOST_DIGITS || !/^\d+$/.test(digits)) return null;
  const quantity = Number(digits);
  return quantity >= 1 ? quantity : null;
};

/** "4 x PART", "4 PART". */
const before = (text: string): string | undefined => /(?:^|[^\p{L}\p{N}.,-])(\d+)\s*(?:[x×*]\s*)?$/iu.exec(text)?.[1];
/** "PART x 4", "PART: 4", "PART (4)", "PART, quantity: 4". */
const behind = (text: string): string | undefined =>
  /^\s*(?:[x×*:(]|-\s)\s*(\d+)(?![\p{L}\p{N}.,]*\d)/iu.exec(text)?.[1] ??
  /\b(?:qty|quantity|menge|cantidad)\b\.?\s*[:=]?\s*(\d+)/iu.exec(text)?.[1];

/** The only cell of the row that is a number and nothing else. */
const inTable = (text: string): string | undefined => {
  const numbers = cellsOf(text).filter((cell) => /^\d+$/.test(cell));
  return numbers.length === 1 ? numbers[0] : undefined;
};

const quantityAt = (text: string, start: number, end: number): number | null =>
  whole(behind(text.slice(end)) ?? inTable(text) ?? before(text.slice(0, start)));

/** Each part once in each line that names it. */
export const proposeParts = (lines: readonly MailLine[], parts: Parts): readonly ProposedPart[] => {
  const known = new Map(parts.map((each) => [foldName(each.part), each]));
  return lines.flatMap(({ number: line, text, quoted }) => {
    const found = new Map<string, ProposedPart>();
    for (const { 0: word, index } of text.matchAll(words)) {
      const part = known.get(foldName(word));
      if (part === undefined || found.has(part.part)) continue;
      const quantity = quantityAt(text, index, index + word.length);
      found.set(part.part, {
        part: part.part,
        family: part.family,
        quantity,
        line,
        text: text.slice(0, SHOWN),
        quoted,
      });
    }
    return [...found.values()];
  });
};
