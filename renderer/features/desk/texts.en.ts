/** English texts of the Licence desk screens. */
export const deskTexts = {
  title: 'Licence desk',
} as const;
