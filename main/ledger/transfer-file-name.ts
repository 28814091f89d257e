/** The file name under which a transfer is handed out: its number, without what file systems do not take in a name. */
export const transferFileName = (id: string): string =>
  `${[...id.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, 100).join('')}.iltr`;
