/** English texts of the Files screens. */
export const filesTexts = {
  title: 'Files',
} as const;
