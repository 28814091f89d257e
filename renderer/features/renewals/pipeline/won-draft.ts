/** The draft of a renewal that was won: whole SUP years (LP-4), or a later last day of a subscription (LP-2). */
import { addMonths, toCivilDate, toDayNumber } from '../../../../domain/calendar/civil-date';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { MONTHS_RENEWED } from '../../../../domain/pipeline/if-renewed';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { acceptedYears } from '../../../../domain/quote/won-as-quoted';
import { renewalStart, renewedTo } from '../../../../domain/renewal/renewed-to';
import { formatDate } from '../../../ui/format-date';
import { readAll, readDate, readDateFrom, renewDraft, type Draft } from '../../pools';

export interface WonFields {
  /** With the renewal in the same step, or the stage alone. */
  readonly how: 'renew' | 'only';
  readonly months: string;
  readonly on: string;
  /** Of a subscription: its new last day. */
  readonly until: string;
}

/** As far as an accepted quote says, else one more year. */
export const proposedFields = (
  { deadline, renewal }: RenewalRow,
  register: Register,
  mayRenew: boolean,
): WonFields => ({
  how: mayRenew ? 'renew' : 'only',
  months: String((acceptedYears(register, renewal)?.years ?? 1) * MONTHS_RENEWED),
  on: formatDate(register.asOf),
  until: formatDate(toCivilDate(addMonths(toDayNumber(deadline.on), MONTHS_RENEWED))),
});

const subscriptionDraft = ({ on: typedOn, until }: WonFields, row: RenewalRow, pool: RegisteredPool): Draft => {
  const read = readAll({ on: readDate(typedOn), until: readDateFrom(until, row.deadline.on) });
  if (!read.ok || row.renewal.kind !== 'subscription') return read.ok ? { ok: true, changes: [] } : read;
  const { on, until: expiresOn } = read.values;
  return {
    ok: true,
    changes: [{ kind: 'subscription-renewed', on, pool: pool.pool, lot: row.renewal.lot, expiresOn }],
  };
};

/** The renewal alone, without the stage that is set with it. */
export const renewalDraft = (fields: WonFields, row: RenewalRow, pool: RegisteredPool): Draft => {
  if (fields.how === 'only') return { ok: true, changes: [] };
  return row.renewal.kind === 'subscription' ? subscriptionDraft(fields, row, pool) : renewDraft(fields, pool);
};

/** The SSED that so many months give, written; `null` while the day cannot be read. */
export const outcomeOfTerm = (
  months: number,
  { on: typed }: WonFields,
  { ssed, createdOn }: RegisteredPool,
  { policy }: Register,
): string | null => {
  const on = readDateFrom(typed, createdOn);
  return on.ok && ssed !== null
    ? formatDate(renewedTo(renewalStart(ssed, on.value, policy.renewalBasis), months))
    : null;
};
