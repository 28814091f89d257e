/** The addresses of the screens, as the address bar and links write them. */

export const paths = {
  pools: '/pools',
  newPool: '/pools/new',
  files: '/files',
  importPreview: '/files/import',
  keys: '/keys',
  newKey: '/keys/new',
  newIssuer: '/keys/trust',
  desk: '/desk',
} as const;

/** A pool's own page. Ids may hold any character, so they are escaped. */
export const poolPath = (pool: string): string => `/pools/p/${encodeURIComponent(pool)}`;
