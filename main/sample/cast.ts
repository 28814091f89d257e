/** Who signs in the sample: three vendors, a partner and a server that do not exist, each with a key, and the own office. */
import { done, type Result } from '../../domain/result';
import { generateSigningKey, signerOf, type Signer } from '../keys/signer';
import type { Workspace } from '../workspace/workspace';
import { issuerNames, issuers, type IssuerName } from './issuers';

/** The key with which the sample's own licence desk signs. */
export const OWN_DESK = 'Training desk';
/** The key, and the name, of the sample's own office: its requests and transfers. */
export const OWN_OFFICE = 'Tidewater Systems';
export type OwnKeyName = typeof OWN_DESK | typeof OWN_OFFICE;
export const OTHER_PARTNER = 'Havenlight Integrators';
/** Whom the server belongs to. */
export const OTHER_SITE_ORG = 'Lower Marrow Valley Authority';
export const OTHER_SITE = 'Flood gates, server room';

/** The keys of the others: they are with nobody once the sample is told. */
export interface Cast {
  readonly issuers: Readonly<Record<IssuerName, Signer>>;
  readonly partner: Signer;
  readonly server: Signer;
}

const newSigner = async (): Promise<Signer> => signerOf((await generateSigningKey()).privateKey);

const newCast = async (): Promise<Cast> => ({
  issuers: { sentinel: await newSigner(), farsight: await newSigner(), northlight: await newSigner() },
  partner: await newSigner(),
  server: await newSigner(),
});

const pinAll = async ({ trust }: Workspace, cast: Cast): Promise<Result<Cast>> => {
  const others = [
    ...issuerNames.map((issuer) => [cast.issuers[issuer], issuers[issuer], 'issuer'] as const),
    [cast.partner, OTHER_PARTNER, 'partner'] as const,
    [cast.server, OTHER_SITE, 'site'] as const,
  ];
  for (const [{ publicJwk, kid }, name, use] of others) {
    const pinned = await trust.add(JSON.stringify(publicJwk), kid, name, use);
    if (!pinned.ok) return pinned;
  }
  return done(cast);
};

/** Trusts the others, and gives the office and its desk keys of their own. */
export const introduceCast = async (workspace: Workspace): Promise<Result<Cast>> => {
  const cast = await pinAll(workspace, await newCast());
  if (!cast.ok) return cast;
  for (const name of [OWN_OFFICE, OWN_DESK]) {
    const key = await workspace.keys.create(name);
    if (!key.ok) return key;
  }
  return cast;
};
