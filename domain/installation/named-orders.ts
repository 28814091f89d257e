/** Finds the open IDIS orders whose numbers a confirmation's text names. */
import type { RegisteredInstallationOrder } from './registered-installation';

/** Letters and digits alone: "PO 77-13" and "po77/13" are one number. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const MOST_WORDS = 20_000;

/** Single words and neighbours, so that a number with a blank in it is found. */
const namesIn = (text: string): ReadonlySet<string> => {
  const words = text.split(/[^\p{L}\p{N}._/#-]+/u, MOST_WORDS).map(squeeze);
  return new Set([...words, ...words.map((word, index) => `${word}${words[index + 1] ?? ''}`)]);
};

/** Their ids, in the order in which they were placed. */
export const ordersNamedIn = (text: string, orders: readonly RegisteredInstallationOrder[]): readonly string[] => {
  const names = namesIn(text);
  return orders
    .filter(({ state, number }) => state === 'open' && squeeze(number) !== '' && names.has(squeeze(number)))
    .map(({ order }) => order);
};
