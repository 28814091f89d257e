/** The tasks that licence servers bring about: what is used up, who does not answer, what is deleted, support that ends. */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { Register } from '../ledger/register';
import { expiryBand } from './expiry-band';
import type { DeletionTask, ServerTask, SupportTask, TaskInstallation, UsageTask, UsedUpTask } from './task';
import type { DeletionFact, FailingServer, SupportEndFact, UsageFacts, UsedUp } from './usage-facts';

type Find = (installation: string) => TaskInstallation | null;

/** An archived installation reminds nobody. */
const finder = (installations: readonly RegisteredInstallation[]): Find => {
  const inUse = installations.filter(({ archivedOn }) => archivedOn === null);
  const byId = new Map(inUse.map((each) => [each.installation, each]));
  return (id) => {
    const known = byId.get(id);
    return known === undefined ? null : { installation: id, name: known.name, customer: known.customer ?? '' };
  };
};

/** AC-1: more used than there is stands before all of it used. */
const usedUpTask = ({ licence, level, used, total, on, ...of }: UsedUp, installation: TaskInstallation): UsedUpTask => {
  const kind = used > total ? 'over-used' : 'exhausted';
  return {
    kind,
    key: `${kind} ${of.installation} ${licence}`,
    band: kind === 'over-used' ? '0-7' : '15-30',
    on,
    installation,
    licence,
    level,
    used,
    total,
  };
};

const serverTask = (
  { purpose, state, since, on, ...of }: FailingServer,
  installation: TaskInstallation,
): ServerTask => ({
  kind: state === 'inactive' ? 'server-inactive' : 'server-unavailable',
  key: `server ${of.installation} ${purpose}`,
  band: '0-7',
  on,
  since,
  installation,
  purpose,
});

const daysUntil = (on: CivilDate, asOf: CivilDate): number => toDayNumber(on) - toDayNumber(asOf);

const supportTask = (
  { purpose, on, ...of }: SupportEndFact,
  installation: TaskInstallation,
  asOf: CivilDate,
): SupportTask => {
  const daysLeft = daysUntil(on, asOf);
  return {
    kind: 'support-ends',
    // The core's is called as the only one is: who snoozed it is not told again when analytics come to it.
    key: purpose === 'analytics' ? `support ${of.installation} analytics` : `support ${of.installation}`,
    band: expiryBand(daysLeft),
    on,
    daysLeft,
    installation,
    purpose,
  };
};

const deletionTask = (
  { licence, level, on, ...of }: DeletionFact,
  installation: TaskInstallation,
  asOf: CivilDate,
): DeletionTask => {
  const daysLeft = daysUntil(on, asOf);
  const key = `deletion ${of.installation} ${licence}`;
  return { kind: 'analytics-deleted', key, band: expiryBand(daysLeft), on, daysLeft, installation, licence, level };
};

/** Those whose data are gone already ask nobody for anything. */
const isToCome = ({ on }: DeletionFact, asOf: CivilDate): boolean => on >= asOf;

export const usageTasks = (
  { installations, asOf }: Pick<Register, 'installations' | 'asOf'>,
  { usedUp, failing, support, deletions }: UsageFacts,
): readonly UsageTask[] => {
  if (usedUp.length + failing.length + support.length + deletions.length === 0) return [];
  const find = finder(installations);
  const each = <Fact extends { readonly installation: string }>(
    facts: readonly Fact[],
    toTask: (fact: Fact, installation: TaskInstallation, asOf: CivilDate) => UsageTask,
  ): readonly UsageTask[] =>
    facts.flatMap((fact) => {
      const installation = find(fact.installation);
      return installation === null ? [] : [toTask(fact, installation, asOf)];
    });
  return [
    ...each(usedUp, usedUpTask),
    ...each(failing, serverTask),
    ...each(support, supportTask),
    ...each(
      deletions.filter((fact) => isToCome(fact, asOf)),
      deletionTask,
    ),
  ];
};
