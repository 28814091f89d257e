/** The tasks of IDIS installations: terms that end (ID-10), orders without their confirmation (ID-2, ID-4), and systems without a serial (ID-3). */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import { isAdministratorSystem } from '../installation/administrator-system';
import type {
  HeldPart,
  RegisteredInstallation,
  RegisteredInstallationOrder,
} from '../installation/registered-installation';
import type { Register } from '../ledger/register';
import { expiryBand } from './expiry-band';
import type { InstallationTask, NoSerialTask, OrderWaitsTask, TaskInstallation, TermTask } from './task';

/** Days after which a confirmation is asked for. */
const DAYS_TO_CONFIRM = 14;

const toTaskInstallation = ({ installation, name, customer }: RegisteredInstallation): TaskInstallation => ({
  installation,
  name,
  customer: customer ?? '',
});

const byEnd = (held: readonly HeldPart[]): ReadonlyMap<CivilDate, readonly HeldPart[]> => {
  const ends = new Map<CivilDate, HeldPart[]>();
  for (const part of held)
    if (part.expiresOn !== null) ends.set(part.expiresOn, [...(ends.get(part.expiresOn) ?? []), part]);
  return ends;
};

/** One for all that ends on one day. */
const termTasks = (of: RegisteredInstallation, asOf: CivilDate): readonly TermTask[] =>
  [...byEnd(of.held)].map(([on, parts]) => {
    const daysLeft = toDayNumber(on) - toDayNumber(asOf);
    return {
      kind: 'term-ends',
      key: `term ${of.installation} ${on}`,
      band: expiryBand(daysLeft),
      on,
      daysLeft,
      installation: toTaskInstallation(of),
      quantity: parts.reduce((sum, { quantity }) => sum + quantity, 0),
      parts: [...new Set(parts.map(({ part }) => part))],
    };
  });

/** What waits for an order is that order's task. */
const noSerialTask = (of: RegisteredInstallation): readonly NoSerialTask[] =>
  of.serials.length === 0 && of.awaiting.length === 0 && !isAdministratorSystem(of)
    ? [
        {
          kind: 'installation-without-serial',
          key: `no-serial ${of.installation}`,
          band: '15-30',
          on: of.createdOn,
          installation: toTaskInstallation(of),
        },
      ]
    : [];

const orderTask = (
  { order, number, on, lines }: RegisteredInstallationOrder,
  of: RegisteredInstallation,
  asOf: CivilDate,
): OrderWaitsTask => {
  const daysSoFar = Math.max(0, toDayNumber(asOf) - toDayNumber(on));
  return {
    kind: 'installation-order-waits',
    key: `installation-order ${order}`,
    band: daysSoFar > DAYS_TO_CONFIRM ? '0-7' : '15-30',
    on,
    daysSoFar,
    order,
    number,
    installation: toTaskInstallation(of),
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    isFirst: of.serials.length === 0,
  };
};

/** An archived installation reminds nobody. */
export const installationTasks = ({ installations, installationOrders, asOf }: Register): InstallationTask[] => {
  const inUse = installations.filter(({ archivedOn }) => archivedOn === null);
  const open = installationOrders.filter(({ state }) => state === 'open');
  // A register without open orders spares the index of its installations.
  const byId = new Map(open.length === 0 ? [] : inUse.map((each) => [each.installation, each]));
  return [
    ...inUse.flatMap((of) => [...termTasks(of, asOf), ...noSerialTask(of)]),
    ...open.flatMap((order) => {
      const of = byId.get(order.installation);
      return of === undefined ? [] : [orderTask(order, of, asOf)];
    }),
  ];
};
