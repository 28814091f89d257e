/** English texts of the Keys & trust screens. */
export const keysTexts = {
  title: 'Keys & trust',
} as const;
