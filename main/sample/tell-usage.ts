/** Writes what the sample's licence servers said beside its journal, as if they had been asked all year. */
import { join } from 'node:path';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { done, type Result } from '../../domain/result';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { Disk } from '../journal/disk';
import type { KeptOutage } from '../licence-servers/reading-lines';
import { openReadingsStore } from '../licence-servers/readings-store';
import { openStatusBook, type KeptStatus } from '../licence-servers/status-book';
import { USAGE_FOLDER } from '../licence-servers/usage-desk';
import { usageAddress } from './stories/usage';
import {
  toldAnswers,
  toldOutages,
  toldServers,
  toldUses,
  type ToldAnswer,
  type ToldOutage,
  type ToldServer,
} from './usage-figures';

/** The full hour before now, so many days ago. */
const hourAgo = (now: Date, daysAgo: number): Date => {
  const hour = new Date(now);
  hour.setMinutes(0, 0, 0);
  hour.setDate(hour.getDate() - daysAgo);
  return hour;
};

const HOUR_MS = 3_600_000;

/** Only what somebody can look at has its list: the newest, and the last ones before something was gone. */
const hasList = ({ daysAgo }: ToldAnswer): boolean => daysAgo <= 10;

/** All year, or since it speaks again. */
const goodSince = (installation: string, purpose: UsagePurpose): number => {
  const outage = toldOutages.find((each) => each.installation === installation && each.purpose === purpose);
  return outage?.untilDaysAgo ?? 200;
};

const statusOf = ({ installation, purpose, silentDays }: ToldServer, now: Date): KeptStatus => {
  const address = usageAddress(installation, purpose);
  const { host } = new URL(address);
  const checked = hourAgo(now, 0);
  const kept = { installation, purpose, address, pin: null, checkedAt: checked.toISOString(), noList: null };
  const nextAt = new Date(checked.getTime() + HOUR_MS).toISOString();
  if (silentDays === null) {
    const since = hourAgo(now, goodSince(installation, purpose)).toISOString();
    return { ...kept, state: 'active', since, goodAt: checked.toISOString(), nextAt, error: null, failures: 0 };
  }
  const since = hourAgo(now, silentDays);
  const goodAt = new Date(since.getTime() - HOUR_MS).toISOString();
  const failing = { ...kept, since: since.toISOString(), goodAt, nextAt, failures: silentDays * 24 };
  return purpose === 'cameras'
    ? { ...failing, state: 'unavailable', error: { code: 'server/timeout', host, seconds: 30 } }
    : { ...failing, state: 'inactive', error: { code: 'server/answered-error', host, status: 503, said: 'starting' } };
};

const outageOf = ({ installation, purpose, goodDaysAgo, untilDaysAgo }: ToldOutage, now: Date): KeptOutage => {
  const goodAt = hourAgo(now, goodDaysAgo);
  const from = new Date(goodAt.getTime() + HOUR_MS).toISOString();
  const to = hourAgo(now, untilDaysAgo).toISOString();
  return { installation, purpose, state: 'unavailable', from, to, goodAt: goodAt.toISOString() };
};

export const tellUsage = async (folder: string, disk: Disk, now: Date, today: CivilDate): Promise<Result<null>> => {
  const usage = join(folder, USAGE_FOLDER);
  const store = openReadingsStore(disk, usage);
  for (const answer of toldAnswers(today)) {
    const { installation, purpose, daysAgo, said } = answer;
    const receivedAt = hourAgo(now, daysAgo);
    const takenAt = receivedAt.toISOString();
    const snapshot = { v: 1 as const, purpose, takenAt, ...said };
    const lists = Object.fromEntries(said.licences.map((each) => [each.licence, toldUses(each, today)]));
    const heard = { installation, purpose, snapshot, lists: hasList(answer) ? lists : null, receivedAt };
    const recorded = await store.record(heard);
    if (!recorded.ok) return recorded;
  }
  for (const outage of toldOutages) {
    const recorded = await store.recordOutage(outageOf(outage, now));
    if (!recorded.ok) return recorded;
  }
  await store.close();
  const statuses = openStatusBook(disk, usage);
  for (const server of toldServers) await statuses.set(statusOf(server, now));
  await statuses.close();
  return done(null);
};
