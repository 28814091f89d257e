/** The draft of a EULA: where and for what it holds, when it was signed and by whom, and to when. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { done, refuse, type Result } from '../../../domain/result';
import { draftOf, errorsOf, readRequired, readText, type Draft } from '../dossier';

export const eulaScopes = ['every', 'product', 'thirdParty'] as const;
export type EulaScope = (typeof eulaScopes)[number];

export const isEulaScope = (text: string | null): text is EulaScope => eulaScopes.some((scope) => scope === text);

/** As they are typed and chosen. */
export interface EulaFields {
  /** Id of the site; the empty text for every site of the customer. */
  readonly site: string;
  readonly scope: EulaScope;
  readonly product: string;
  readonly signedOn: CivilDate | null;
  readonly signedBy: string;
  readonly expiresOn: CivilDate | null;
  /** Id of the attached document; the empty text for none. */
  readonly attachment: string;
}

const readSignedOn = (signedOn: CivilDate | null, today: CivilDate): Result<CivilDate> => {
  if (signedOn === null) return refuse('field/required');
  return signedOn > today ? refuse('field/after', { latest: today }) : done(signedOn);
};

const readExpiresOn = ({ signedOn, expiresOn }: EulaFields): Result<CivilDate | null> =>
  signedOn !== null && expiresOn !== null && expiresOn < signedOn
    ? refuse('field/before-signature', { earliest: signedOn })
    : done(expiresOn);

const later = (one: CivilDate, other: CivilDate | undefined): CivilDate =>
  other !== undefined && other > one ? other : one;

/** The last day on which the customer came by its name, as the histories of its pools tell it. */
const namedOn = ({ pools }: Register, customer: string): CivilDate | undefined =>
  pools
    .filter((pool) => pool.customer === customer)
    .flatMap(({ changes }) => changes.map(({ change }) => change))
    .filter(({ kind }) => kind === 'customer-renamed' || kind === 'customers-merged')
    .map(({ on }) => on)
    .sort()
    .at(-1);

/** The change is dated on the day of signature, so that it covers what is recorded after it; or once there is all it names. */
const dayOf = (signedOn: CivilDate, { site }: EulaFields, customer: string, register: Register): CivilDate => {
  const registered = register.sites.find((each) => each.site === site);
  const moved = registered?.changedOn ?? registered?.addedOn;
  return later(later(signedOn, moved), namedOn(register, customer));
};

const scopeOf = ({ scope, product }: EulaFields) => (scope === 'every' ? {} : { [scope]: product.trim() });

/** A EULA under an id that the caller has made. */
export const eulaDraft = (fields: EulaFields, customer: string, eula: string, register: Register): Draft => {
  const { signedOn, signedBy, expiresOn, site, attachment, scope } = fields;
  const errors = errorsOf({
    product: scope === 'every' ? done('') : readRequired(fields.product),
    signedOn: readSignedOn(signedOn, register.asOf),
    signedBy: readText(signedBy),
    expiresOn: readExpiresOn(fields),
  });
  if (errors !== null || signedOn === null) return { ok: false, errors: errors ?? {} };
  return draftOf({
    kind: 'eula-recorded',
    on: dayOf(signedOn, fields, customer, register),
    eula,
    customer,
    signedOn,
    ...scopeOf(fields),
    ...(site === '' ? {} : { site }),
    ...(signedBy.trim() === '' ? {} : { signedBy: signedBy.trim() }),
    ...(expiresOn === null ? {} : { expiresOn }),
    ...(attachment === '' ? {} : { attachment }),
  });
};
