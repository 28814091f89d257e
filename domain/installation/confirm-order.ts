/** Takes a confirmation into an installation while the ledger is folded: serials, parts and the order that it answers. */
import { done, type Refusal, type Result } from '../result';
import { addSerial, confirmSerials, type NewSerial } from './confirm-serials';
import { expandLine, expandLines, toQuantities } from './expand-parts';
import { heldAfter, holdLines, type Hold } from './held-parts';
import type { InstallationOrderChangeOf } from './installation-order-change';
import { refuseInstallation, statedSerial, type InstallationRecord } from './installations';
import type { PartQuantity } from './order-line';
import { refuseOpenOrder } from './place-order';
import type { SerialPart } from './registered-installation';
import { scopeOf, scopesOf, isSameScope, type SerialScope } from './scope';
import type { Surroundings } from './surroundings';

type Confirmed = InstallationOrderChangeOf<'installation-order-confirmed'>;

/** Everything that a confirmation changes, worked out before anything is. */
interface Outcome {
  readonly serials: readonly NewSerial[];
  readonly hold: Hold;
  readonly parts: readonly PartQuantity[];
}

const refuseOrder = (around: Surroundings, { order, installation }: Confirmed): Refusal | null => {
  if (order === undefined) return null;
  const refusal = refuseOpenOrder(around, order);
  const known = around.installations.orders.get(order);
  if (refusal !== null || known === undefined || known.installation === installation) return refusal;
  const name = around.installations.byId.get(known.installation)?.name ?? known.installation;
  return {
    code: 'installation-order/other-installation',
    number: known.number,
    installation: known.installation,
    name,
  };
};

/** The mail is kept with the installation before. */
const refuseMail = ({ attachments }: Surroundings, { mail, installation }: Confirmed): Refusal | null => {
  if (mail === undefined) return null;
  const subject = attachments.get(mail)?.subject;
  const isKept = subject?.kind === 'installation' && subject.installation === installation;
  return isKept ? null : { code: 'attachment/unknown', id: mail };
};

const refuseStatedParts = ({ parts }: Surroundings, { serials }: Confirmed): Refusal | null => {
  for (const { part, family } of serials) {
    if (part === undefined) continue;
    const known = parts.get(part);
    if (known === undefined) return { code: 'part/unknown', part };
    if (known.family !== family) return { code: 'part/other-family', part, family };
  }
  return null;
};

const refuseConfirmed = (around: Surroundings, change: Confirmed): Refusal | null => {
  const { confirmation, installation } = change;
  const { installations } = around;
  if (installations.confirmations.has(confirmation)) return { code: 'confirmation/exists', confirmation };
  return (
    refuseInstallation(installations, installation) ??
    refuseOrder(around, change) ??
    refuseMail(around, change) ??
    refuseStatedParts(around, change)
  );
};

const outcomeOf = (around: Surroundings, record: InstallationRecord, change: Confirmed): Result<Outcome> => {
  const { installations, parts, per } = around;
  const expanded = expandLines(parts, change.lines);
  if (!expanded.ok) return expanded;
  const scopes = scopesOf(
    per,
    expanded.value.map(({ part }) => part),
  );
  const serials = confirmSerials({ installations, record, per }, change.serials, scopes);
  if (!serials.ok) return serials;
  const hold = holdLines(record.held, change.lines, { parts, on: change.on, confirmation: change.confirmation });
  if (!hold.ok) return hold;
  return done({ serials: serials.value, hold: hold.value, parts: toQuantities(expanded.value) });
};

/** What came with a serial: all of its family, or of its part. */
const partsWith = ({ parts, per }: Surroundings, { lines }: Confirmed, scope: SerialScope): readonly SerialPart[] =>
  lines.flatMap((line) => {
    const expanded = expandLine(parts, line);
    return (expanded.ok ? expanded.value : [])
      .filter(
        ({ part }) =>
          part.family === scope.family &&
          (scope.part === null || isSameScope(scopeOf(per, part.family, part.part), scope)),
      )
      .map(({ part, quantity }) => ({ part: part.part, quantity, replaces: line.replaces ?? null }));
  });

const answerOrder = ({ installations }: Surroundings, record: InstallationRecord, change: Confirmed): void => {
  const { order: id, confirmation } = change;
  const order = id === undefined ? undefined : installations.orders.get(id);
  if (order === undefined) return;
  installations.orders.set(order.order, { ...order, state: 'confirmed', confirmation });
  record.openOrders = record.openOrders.filter((open) => open !== order.order);
};

const keep = (
  around: Surroundings,
  record: InstallationRecord,
  change: Confirmed,
  { serials, hold, parts }: Outcome,
  event: string,
): void => {
  record.held = heldAfter(record.held, hold);
  const { confirmation, on, order = null, revised, lines, mail = null, note = null } = change;
  for (const { serial, family, part } of serials) {
    const came = { since: on, supersededOn: null, supersededBy: null, order, confirmation, event };
    const added = { serial, family, part, ...came, parts: partsWith(around, change, { family, part }) };
    addSerial(around.installations, record, added, on);
  }
  const said = { serials: change.serials.map(statedSerial), lines, parts, mail, note };
  record.confirmations.push({ confirmation, event, on, order, revised, ...said });
  around.installations.confirmations.add(confirmation);
  answerOrder(around, record, change);
};

/** `null` when applied. */
export const confirmOrder = (around: Surroundings, change: Confirmed, event: string): Refusal | null => {
  const refusal = refuseConfirmed(around, change);
  const record = around.installations.byId.get(change.installation);
  if (refusal !== null || record === undefined) return refusal;
  const outcome = outcomeOf(around, record, change);
  if (!outcome.ok) return outcome.error;
  keep(around, record, change, outcome.value, event);
  return null;
};
