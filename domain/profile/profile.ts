/** How somebody uses Coterm: what the window shows and hides, and for Sales what it records. Rights come from keys, not from here. */
import type { ChangeKind } from '../ledger/change';

/** The vendor's licence desk, a channel partner, an offline site, and who looks at renewals and quotes them. */
export const profiles = ['issuer', 'partner', 'site', 'sales'] as const;
export type Profile = (typeof profiles)[number];

/** What Sales records: the pipeline and its quotes. All the rest of the register is read. */
const salesKinds: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'renewal-stage-set',
  'renewal-owner-set',
  'renewal-noted',
  'quote-made',
  'quote-withdrawn',
  'quote-answered',
]);

/** `null` is who has not chosen a profile yet, and is held back from nothing. */
export const mayRecord = (profile: Profile | null, kind: ChangeKind): boolean =>
  profile !== 'sales' || salesKinds.has(kind);

/** Whether everything outside the pipeline is only looked at. */
export const readsOnly = (profile: Profile | null): boolean => profile === 'sales';
