/** English texts of the Usage screen: what installations use, as the Administrator client shows it. */
export const usageTexts = {
  title: 'Licensing',
  empty: {
    title: 'No installation is followed yet',
    text: 'Add an installation with the address of its licence server, and its cameras, intercoms and analytics stand here, rechecked every hour. A signed snapshot from a site without a network can be dropped anywhere in the window.',
  },
} as const;
