/** Several things in one sentence: "7 pools, 2 installations and 336 licences". */
const format = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

export const formatList = (parts: readonly string[]): string => format.format(parts);
