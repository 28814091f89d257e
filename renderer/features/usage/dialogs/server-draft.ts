/** The draft of a licence server: where it is asked, by which certificate it is known, and what it is asked with. */
import { accessTokenSchema } from '../../../../contract/usage-messages';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../../../domain/result';
import type { UsagePurpose } from '../../../../domain/usage/purpose';
import { isServerAddress } from '../../../../domain/usage/server-address';
import type { RegisteredLicenceServer } from '../../../../domain/usage/usage-book';
import type { UsageChangeOf } from '../../../../domain/usage/usage-change';
import { readText } from '../../dossier';

/** As they are typed and chosen. */
export interface ServerFields {
  readonly address: string;
  /** A new one; empty leaves the one that is kept. */
  readonly token: string;
  /** Takes away the one that is kept. */
  readonly forget: boolean;
  /** SHA-256 fingerprint of the certificate that somebody has compared. */
  readonly pin: string | null;
  readonly note: string;
}

export const fieldsOfServer = (server: RegisteredLicenceServer | null): ServerFields => ({
  address: server?.address ?? '',
  token: '',
  forget: false,
  pin: server?.pin ?? null,
  note: server?.note ?? '',
});

/** People leave it out. */
const SCHEME = 'https://';

export const addressOf = ({ address }: Pick<ServerFields, 'address'>): string => {
  const typed = address.trim();
  return typed === '' || typed.includes('://') ? typed : SCHEME + typed;
};

export const readAddress = (fields: Pick<ServerFields, 'address'>): Result<string> => {
  const address = addressOf(fields);
  if (address === '') return refuse('field/required');
  return isServerAddress(address) ? done(address) : refuse('field/not-a-server-address', { typed: address });
};

const readToken = ({ token }: ServerFields): Result<string> => {
  const typed = token.trim();
  return typed === '' || accessTokenSchema.safeParse(typed).success ? done(typed) : refuse('field/not-a-token');
};

/** Under their names, or under the purpose's where a dialog has more than one server. */
export const readServer = (fields: ServerFields, under = ''): Readonly<Record<string, Result<unknown>>> => ({
  [`${under}address`]: readAddress(fields),
  [`${under}token`]: readToken(fields),
  [`${under}note`]: readText(fields.note),
});

interface OfServer {
  readonly installation: string;
  readonly purpose: UsagePurpose;
}

export const serverChange = (
  fields: ServerFields,
  of: OfServer,
  on: CivilDate,
): UsageChangeOf<'licence-server-set'> => ({
  kind: 'licence-server-set',
  on,
  ...of,
  address: addressOf(fields),
  ...(fields.pin === null ? {} : { pin: fields.pin }),
  ...(fields.note.trim() === '' ? {} : { note: fields.note.trim() }),
});

export const isSameServer = (fields: ServerFields, server: RegisteredLicenceServer): boolean =>
  addressOf(fields) === server.address && fields.pin === server.pin && fields.note.trim() === (server.note ?? '');

/** A token that is to be kept or taken away; the host keeps it for this address and no other. */
export interface TokenOrder extends OfServer {
  readonly address: string;
  readonly token: string | null;
}

/** `null` leaves what is kept. */
export const tokenOrder = (fields: ServerFields, of: OfServer): TokenOrder | null => {
  const token = fields.token.trim();
  if (token !== '') return { ...of, address: addressOf(fields), token };
  return fields.forget ? { ...of, address: addressOf(fields), token: null } : null;
};
