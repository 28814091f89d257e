/** Names and numbers as people mean them: blanks around them and capitals make no other order. */

export const foldName = (text: string): string => text.trim().toLocaleLowerCase('en-GB');

export const isSameName = (one: string, other: string): boolean => foldName(one) === foldName(other);
