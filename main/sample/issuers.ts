/** Who signs the sample's licence files: three vendors that do not exist. */
export const issuers = {
  sentinel: 'Sentinel licence desk',
  farsight: 'Farsight Optics licensing',
  northlight: 'Northlight Analytics issuing office',
} as const;

export type IssuerName = keyof typeof issuers;

export const issuerNames = ['sentinel', 'farsight', 'northlight'] as const satisfies readonly IssuerName[];
