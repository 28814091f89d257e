/** Every code with which the rules of the register refuse a change; `contract/refusals.ts` gives each its sentence. */

export const domainRefusalCodes = [
  'pool/unknown',
  'pool/exists',
  'pool/archived',
  'pool/not-archived',
  'pool/not-commenced',
  'pool/no-sup',
  'pool/too-few-licences',
  'pool/sup-suspended',
  'pool/sup-lapsed',
  'lot/exists',
  'lot/unknown',
  'lot/too-few-licences',
  'transfer/exists',
  'transfer/unknown',
  'release/exists',
  'release/unknown',
  'sup/release-terminated',
  'sup/release-discontinued',
  'sup/evaluation-required',
  'document/known',
  'document/conflict',
  'document/unknown',
  'event/exists',
  'event/unknown',
  'event/withdrawn',
  'event/stands-in-the-way',
] as const;

export type DomainRefusalCode = (typeof domainRefusalCodes)[number];
