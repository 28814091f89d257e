/** The Channel Partner Agreements of one fold by their ids: an id is used once, and what has ended stays to be seen. */
import type { Refusal } from '../result';
import type { AgreementChange } from './agreement-change';
import type { RegisteredAgreement } from './registered-agreement';

/** Mutable, and owned by one fold. In the order in which they were recorded. */
export type Agreements = Map<string, RegisteredAgreement>;

type ChangeOf<Kind extends AgreementChange['kind']> = Extract<AgreementChange, { kind: Kind }>;

const recordAgreement = (
  agreements: Agreements,
  change: ChangeOf<'agreement-recorded'>,
  event: string,
): Refusal | null => {
  const { agreement, partner, territories, signedOn, from, until = null } = change;
  if (agreements.has(agreement)) return { code: 'agreement/exists', agreement };
  const agreed = { agreement, partner, territories, signedOn, from, until };
  agreements.set(agreement, { ...agreed, endedOn: null, endedFor: '', event });
  return null;
};

const endAgreement = (agreements: Agreements, change: ChangeOf<'agreement-ended'>): Refusal | null => {
  const { agreement, on, reason = '' } = change;
  const before = agreements.get(agreement);
  if (before === undefined) return { code: 'agreement/unknown', agreement };
  if (before.endedOn !== null) return { code: 'agreement/ended', agreement, endedOn: before.endedOn };
  agreements.set(agreement, { ...before, endedOn: on, endedFor: reason });
  return null;
};

/** `null` when applied; `event` is the id of the event that brings the change. */
export const applyAgreementChange = (agreements: Agreements, change: AgreementChange, event: string): Refusal | null =>
  change.kind === 'agreement-recorded' ? recordAgreement(agreements, change, event) : endAgreement(agreements, change);
