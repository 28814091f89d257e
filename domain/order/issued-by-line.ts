/** How much of each line of an order is issued: which lots of its licence files count for which line. */
import { foldName } from './fold-name';
import type { OrderLine } from './purchase-order-change';

/** A lot as far as an order can ask for it. */
export interface IssuedLot {
  readonly product: string;
  readonly term: 'perpetual' | 'subscription';
  readonly quantity: number;
}

type Asked = Pick<OrderLine, 'product' | 'term' | 'quantity'>;

/** The terms always have to agree. */
const nameOf = ({ product, term }: Asked | IssuedLot): string => `${term} ${foldName(product)}`;

/** Takes from what is there until the line is full. */
const take = (left: Map<string, number>, name: string, wanted: number): number => {
  const there = left.get(name) ?? 0;
  const taken = Math.min(there, wanted);
  left.set(name, there - taken);
  return taken;
};

/** Licences by product; those that no line asks for by name stand together, by term. */
const pile = (lots: readonly IssuedLot[], named: ReadonlySet<string>): Map<string, number> => {
  const left = new Map<string, number>();
  for (const lot of lots) {
    const name = named.has(nameOf(lot)) ? nameOf(lot) : lot.term;
    left.set(name, (left.get(name) ?? 0) + lot.quantity);
  }
  return left;
};

/**
 * Licences issued by line, at most what it asks for. Products are told apart by their names. A product that the order
 * does not name stands for one that the files do not name: partner and issuer may call the same thing differently.
 */
export const issuedByLine = (lines: readonly Asked[], lots: readonly IssuedLot[]): readonly number[] => {
  const delivered = new Set(lots.map(nameOf));
  const left = pile(lots, new Set(lines.map(nameOf)));
  return lines.map((line) => take(left, delivered.has(nameOf(line)) ? nameOf(line) : line.term, line.quantity));
};
