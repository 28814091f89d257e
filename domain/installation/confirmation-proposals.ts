/**
 * Proposes what a confirmation says, from the text of its mail: serials, parts with their quantities, and the buyer's number.
 * Nothing is taken for granted: each proposal names the line it stands in, and a person confirms it.
 */
import { foldName } from '../order/fold-name';
import type { Part } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import { currentOf, findSerial, serialKey, type FoundSerial, type SerialIndex } from './lineage';
import {
  cellsOf,
  isDate,
  isOrdinaryNumber,
  mailLines,
  shapeOf,
  tokensOf,
  type MailLine,
  type Token,
} from './mail-tokens';
import { proposeParts, type ProposedPart } from './proposed-parts';

export interface KnownFacts {
  /** Every serial of the register, old and current. */
  readonly serials: SerialIndex;
  /** Parts of the catalogue. */
  readonly parts: readonly Pick<Part, 'part' | 'family'>[];
}

/** Where a proposal stands. */
export interface Place {
  readonly line: number;
  readonly text: string;
  /** In the part of an earlier mail that this one answers. */
  readonly quoted: boolean;
}

export interface ProposedSerial extends Place {
  readonly serial: string;
  readonly family: LicenceFamily | null;
  /** `known` stands in the register; `labelled` is called a serial by the mail; `shaped` is built as known ones are. */
  readonly why: 'known' | 'labelled' | 'shaped';
  /** The installation that has or had it; `null` for one that the register does not know. */
  readonly installation: string | null;
  /** What holds in its place, if the register knows it. */
  readonly current: string | null;
}

export interface ProposedNumber extends Place {
  readonly number: string;
}

export interface ConfirmationProposals {
  /** Each serial once, in the order of the text; what the mail says of itself stands before what it quotes. */
  readonly serials: readonly ProposedSerial[];
  readonly parts: readonly ProposedPart[];
  /** Numbers that the mail calls those of an order. */
  readonly numbers: readonly ProposedNumber[];
}

const label = /\bserials?\b(?:\s*(?:numbers?|no\b|nos\b|nr\b|#))?|\bs\/n\b|\bseriennummern?\b|n[uú]meros? de serie/giu;
const orderLabel =
  /(?:\bP\.?\s?O\.?(?=[\s:#.-])|\bpurchase\s+order|\border)\s*(?:number|no|nr|ref(?:erence)?)?\.?\s*[:#]?\s*([\p{L}\p{N}][\p{L}\p{N}._/-]*)/giu;

/** A mail has so many at most; more is no confirmation of one installation. */
const MOST = 50;
const SHOWN = 240;

const placeOf = ({ number, text, quoted }: MailLine): Place => ({ line: number, text: text.slice(0, SHOWN), quoted });

const withoutEnd = (text: string): string => text.replace(/[._/-]+$/u, '');

const numbersIn = (lines: readonly MailLine[]): readonly ProposedNumber[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(orderLabel)].flatMap(({ 1: found = '' }) => {
      const number = withoutEnd(found);
      return /\p{N}/u.test(number) && !isDate(number) ? [{ number, ...placeOf(line) }] : [];
    }),
  );

/** Where the last word that calls something a serial ends; -1 without one. */
const endOfLabel = (text: string): number =>
  [...text.matchAll(label)].reduce((end, { 0: found, index }) => (end < 0 ? index + found.length : end), -1);

/** What stands under a heading: in its column where both lines are rows of a table, else alone in its line. */
const underHeading = (heading: MailLine, line: MailLine): readonly Token[] => {
  const [head, cells] = [cellsOf(heading.text), cellsOf(line.text)];
  if (head.length < 2) return tokensOf(line.text).length === 1 && cells.length === 1 ? tokensOf(line.text) : [];
  if (head.length !== cells.length) return [];
  const column = head.findIndex((cell) => endOfLabel(cell) >= 0);
  return tokensOf(cells[column] ?? '');
};

/** A table of a confirmation is shorter; and where every line is a heading, each looks at so many lines. */
const MOST_BELOW = 200;

/** The lines that a heading without a serial of its own may speak for: up to the first that is no answer to it. */
const belowHeading = (lines: readonly MailLine[], index: number): readonly (readonly [Token, MailLine])[] => {
  const heading = lines[index];
  if (heading === undefined) return [];
  const found: (readonly [Token, MailLine])[] = [];
  for (const line of lines.slice(index + 1, index + 1 + MOST_BELOW)) {
    if (line.text === '' && found.length === 0) continue;
    const tokens = underHeading(heading, line);
    if (tokens.length === 0) break;
    found.push(...tokens.map((token) => [token, line] as const));
  }
  return found;
};

type Labelled = readonly (readonly [string, MailLine])[];

const labelledIn = (lines: readonly MailLine[], isSerial: (token: string) => boolean): Labelled =>
  lines.flatMap((line, index): Labelled => {
    const end = endOfLabel(line.text);
    if (end < 0) return [];
    const behind = tokensOf(line.text).filter(({ text, start }) => start >= end && isSerial(text));
    if (behind.length > 0) return behind.map(({ text }) => [text, line]);
    return belowHeading(lines, index).flatMap(([{ text }, below]) => (isSerial(text) ? [[text, below] as const] : []));
  });

const families: readonly (readonly [RegExp, LicenceFamily])[] = [
  [/\bISS\b/iu, 'ISS'],
  [/\bVAI\b|\bVS-|\bvaidio\b/iu, 'VAI'],
];

const familiesIn = (text: string): readonly LicenceFamily[] =>
  families.flatMap(([sign, family]) => (sign.test(text) ? [family] : []));

/** The one family that the words name; `null` where they name none or both. */
const familyIn = (text: string): LicenceFamily | null => {
  const [family, other] = familiesIn(text);
  return other === undefined ? (family ?? null) : null;
};

/** The line's own word counts before that of the lines above it, and this before the mail's. */
const familyAt = (lines: readonly MailLine[], { number, text }: MailLine): LicenceFamily | null => {
  const above = lines.slice(Math.max(0, number - 4), number - 1).map((line) => line.text);
  const near = above
    .reverse()
    .map(familyIn)
    .find((family) => family !== null);
  return familyIn(text) ?? near ?? familyIn(lines.map((line) => line.text).join('\n'));
};

const isSerialWord =
  (parts: ReadonlySet<string>, numbers: ReadonlySet<string>) =>
  (token: string): boolean =>
    !parts.has(foldName(token)) && !numbers.has(foldName(token)) && !isDate(token);

interface Found {
  readonly token: string;
  readonly line: MailLine;
  readonly known: FoundSerial | null;
  readonly why: ProposedSerial['why'];
}

const shapesOf = (serials: SerialIndex): ReadonlySet<string> => {
  const shapes = new Set<string>();
  for (const { serial } of serials.values()) shapes.add(shapeOf(serial.serial));
  return shapes;
};

const everySerial = (
  lines: readonly MailLine[],
  { serials, parts }: KnownFacts,
  numbers: ReadonlySet<string>,
): readonly Found[] => {
  const shapes = shapesOf(serials);
  const isSerial = isSerialWord(new Set(parts.map(({ part }) => foldName(part))), numbers);
  const found = (token: string, line: MailLine, why: 'labelled' | 'shaped'): Found => {
    const known = findSerial(serials, token);
    return { token, line, known, why: known === null ? why : 'known' };
  };
  const labelled = labelledIn(lines, isSerial).map(([token, line]) => found(token, line, 'labelled'));
  const others = lines.flatMap((line) => tokensOf(line.text).map(({ text }) => found(text, line, 'shaped')));
  const isLikely = ({ token, known }: Found): boolean =>
    known !== null || (shapes.has(shapeOf(token)) && isSerial(token) && !isOrdinaryNumber(token));
  return [...labelled, ...others.filter(isLikely)];
};

/** What the mail says of itself counts before what it quotes. */
const onceEach = (found: readonly Found[]): readonly Found[] => {
  const seen = new Map<string, Found>();
  for (const each of [...found].sort((one, other) => Number(one.line.quoted) - Number(other.line.quoted)))
    if (!seen.has(serialKey(each.token))) seen.set(serialKey(each.token), each);
  return [...seen.values()];
};

const byPlace = (one: Found, other: Found): number =>
  Number(one.line.quoted) - Number(other.line.quoted) || one.line.number - other.line.number;

const proposed = ({ token, line, known, why }: Found, lines: readonly MailLine[]): ProposedSerial => ({
  serial: known?.serial.serial ?? token,
  family: known?.serial.family ?? familyAt(lines, line),
  why,
  installation: known?.installation.installation ?? null,
  current: known === null ? null : currentOf(known.installation, known.serial).serial,
  ...placeOf(line),
});

export const proposeConfirmation = (text: string, known: KnownFacts): ConfirmationProposals => {
  const lines = mailLines(text);
  const numbers = numbersIn(lines);
  const serials = onceEach(everySerial(lines, known, new Set(numbers.map(({ number }) => foldName(number)))));
  return {
    serials: [...serials]
      .sort(byPlace)
      .slice(0, MOST)
      .map((each) => proposed(each, lines)),
    parts: proposeParts(lines, known.parts).slice(0, MOST),
    numbers: numbers.slice(0, MOST),
  };
};
