/**
 * What is new among the alerts since they were told last: one digest, or none. Everything is told once for each lead time
 * that it crosses, however often or seldom somebody looks.
 */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import { isAwake, LAPSED, type Alert } from './alerts';
import { isEnding, isLasting, type AlertKind } from './alert-kind';

/** One that was told, and what of it is known by that. */
export interface Told {
  /** The key of its task. */
  readonly alert: string;
  /** The day on which it ends; for what lasts when it began; empty for the rest. */
  readonly on: string;
  readonly lead: number;
  /** The day on which its snooze had ended; empty where there was none. */
  readonly awakeSince: string;
  /** Since when it stands no more. */
  readonly goneAtMs: number | null;
}

export interface DigestGroup {
  readonly alert: AlertKind;
  readonly hasEnded: boolean;
  readonly count: number;
}

export interface Digest {
  /** Most urgent first. */
  readonly alerts: readonly Alert[];
  /** The same, counted by what they are, in their order. */
  readonly groups: readonly DigestGroup[];
}

/** An end that moves by less is the same one: every lot that joins a pool moves its SSED (LP-12). */
const SAME_END_DAYS = 7;

/** What comes back sooner was never away: a figure that goes up and down is told once a day at most. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

const occurrenceOf = ({ alert, task }: Alert): string => {
  if (isEnding(alert)) return task.on;
  if (!isLasting(alert)) return '';
  return 'since' in task ? task.since : task.on;
};

const isSameTime = (alert: AlertKind, one: string, other: string): boolean =>
  one === other ||
  (isEnding(alert) && Math.abs(toDayNumber(one as CivilDate) - toDayNumber(other as CivilDate)) <= SAME_END_DAYS);

const isSame = (told: Told, alert: Alert): boolean =>
  told.alert === alert.task.key && isSameTime(alert.alert, told.on, occurrenceOf(alert));

const knows = (told: Told, alert: Alert): boolean =>
  isSame(told, alert) && told.lead <= alert.lead && told.awakeSince >= (alert.awakeSince ?? '');

type ToldByAlert = ReadonlyMap<string, readonly Told[]>;

const byAlert = (told: readonly Told[]): ToldByAlert => {
  const found = new Map<string, Told[]>();
  for (const each of told) found.set(each.alert, [...(found.get(each.alert) ?? []), each]);
  return found;
};

const tell = (alert: Alert): Told => ({
  alert: alert.task.key,
  on: occurrenceOf(alert),
  lead: alert.lead,
  awakeSince: alert.awakeSince ?? '',
  goneAtMs: null,
});

/** What stands is remembered; what is gone for a day is not. */
const remembered = (told: Told, standing: ReadonlyMap<string, Alert>, nowMs: number): readonly Told[] => {
  const alert = standing.get(told.alert);
  if (alert !== undefined && isSame(told, alert)) return [{ ...told, goneAtMs: null }];
  const goneAtMs = Math.min(told.goneAtMs ?? nowMs, nowMs);
  return nowMs - goneAtMs >= FORGOTTEN_AFTER_MS ? [] : [{ ...told, goneAtMs }];
};

const groupsOf = (alerts: readonly Alert[]): readonly DigestGroup[] => {
  const groups = new Map<string, DigestGroup>();
  for (const { alert, lead } of alerts) {
    const key = `${alert} ${String(lead === LAPSED)}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { alert, hasEnded: lead === LAPSED, count });
  }
  return [...groups.values()];
};

/** `told` afterwards knows everything of the digest; without one it may still have changed. */
export interface Telling {
  readonly digest: Digest | null;
  readonly told: readonly Told[];
}

/** `alerts` most urgent first. The day of a snooze tells once what still stands. */
export const digestOf = (alerts: readonly Alert[], toldBefore: readonly Told[], nowMs: number): Telling => {
  const before = byAlert(toldBefore);
  const fresh = alerts.filter(
    (alert) => isAwake(alert) && !(before.get(alert.task.key) ?? []).some((told) => knows(told, alert)),
  );
  const standing = new Map(alerts.map((alert) => [alert.task.key, alert]));
  const freshKeys = new Map(fresh.map((alert) => [alert.task.key, alert]));
  const isReplaced = (told: Told): boolean => {
    const anew = freshKeys.get(told.alert);
    return anew !== undefined && isSame(told, anew);
  };
  const kept = toldBefore.filter((told) => !isReplaced(told)).flatMap((told) => remembered(told, standing, nowMs));
  return {
    digest: fresh.length === 0 ? null : { alerts: fresh, groups: groupsOf(fresh) },
    told: [...kept, ...fresh.map(tell)],
  };
};
