import { describe, expect, it } from 'vitest';
import { refuse } from '../../../domain/result';
import { aSnapshot } from '../../builders/licence-server';
import { done } from '../../../domain/result';
import { aDesk, aGoodOutcome, aServer, aTurnedClock, HOUR_MS, MINUTE_MS, type Answers } from './turned-clock';

const gapsIn = (minutes: readonly number[]): readonly number[] =>
  minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0));

const silent: Answers = () => refuse('server/refused', { host: 'n1.invalid' });

describe('AC-6: a licence server is asked every hour', () => {
  it('for a week, with a jitter of five minutes at most', async () => {
    const clock = aTurnedClock({ servers: [aServer(1), aServer(2)] });
    await clock.live(7 * 24 * HOUR_MS);
    for (const { address } of clock.clockwork.servers) {
      const gaps = gapsIn(clock.minutesOf(address));
      expect(gaps.length).toBeGreaterThan(150);
      expect(gaps.length).toBeLessThan(185);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(55);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(66);
      expect(new Set(gaps).size).toBeGreaterThan(4);
    }
    expect(clock.failures).toEqual([]);
  });

  it('and once after a sleep of eight hours, not eight times', async () => {
    const clock = aTurnedClock();
    await clock.live(2 * HOUR_MS);
    const before = clock.asked.length;
    clock.sleep(8 * HOUR_MS);
    await clock.live(50 * MINUTE_MS);
    expect(clock.asked.length - before).toBe(1);
    expect(clock.asked.at(-1)?.at).toBe(clock.now().getTime() - 50 * MINUTE_MS);
  });

  it('through a working week: awake by day, asleep by night', async () => {
    const clock = aTurnedClock();
    for (let weekday = 0; weekday < 5; weekday += 1) {
      const before = clock.asked.length;
      await clock.live(9 * HOUR_MS);
      expect(clock.asked.length - before).toBeGreaterThanOrEqual(9);
      expect(clock.asked.length - before).toBeLessThanOrEqual(11);
      clock.sleep(15 * HOUR_MS);
    }
  });

  it('although the clock was set back by a day', async () => {
    const clock = aTurnedClock();
    await clock.live(2 * HOUR_MS);
    const before = clock.asked.length;
    clock.sleep(-24 * HOUR_MS);
    await clock.live(2 * HOUR_MS);
    expect(clock.asked.length - before).toBeGreaterThanOrEqual(2);
    expect(clock.asked.length - before).toBeLessThanOrEqual(3);
  });

  it('at the minute at which the host that ended would have asked it', async () => {
    const first = aTurnedClock();
    await first.live(10 * MINUTE_MS);
    await first.checker.close();
    const second = aTurnedClock({}, first.kept);
    await second.live(40 * MINUTE_MS);
    expect(second.asked).toEqual([]);
    await second.live(30 * MINUTE_MS);
    expect(second.asked).toHaveLength(1);
  });
});

describe('AC-7: a licence server that fails is asked again', () => {
  it('after 1, 2, 4, 8, 16 and 30 minutes, then hourly, and hourly again once it answers', async () => {
    const clock = aTurnedClock({ answers: silent });
    await clock.live(5 * HOUR_MS);
    const gaps = gapsIn(clock.minutesOf());
    for (const [index, minutes] of [1, 2, 4, 8, 16, 30, 60, 60].entries()) {
      expect(gaps[index]).toBeGreaterThanOrEqual(Math.floor(minutes * 0.8));
      expect(gaps[index]).toBeLessThanOrEqual(Math.ceil(minutes * 1.2) + 1);
    }
    clock.clockwork.answers = () => aGoodOutcome;
    await clock.live(70 * MINUTE_MS);
    const [status] = await clock.statuses();
    expect(status).toMatchObject({ state: 'active', failures: 0, error: null });
    expect(Date.parse(status?.nextAt ?? '') - Date.parse(status?.checkedAt ?? '')).toBeGreaterThan(50 * MINUTE_MS);
  });

  it('and keeps the time of its last good answer, and since when it fails', async () => {
    const clock = aTurnedClock();
    await clock.live(0);
    const good = clock.now().toISOString();
    clock.clockwork.answers = silent;
    await clock.live(3 * HOUR_MS);
    const [status] = await clock.statuses();
    expect(status).toMatchObject({ state: 'unavailable', goodAt: good, error: { code: 'server/refused' } });
    expect(Date.parse(status?.since ?? '') - Date.parse(good)).toBeLessThan(70 * MINUTE_MS);
    expect(status?.failures).toBeGreaterThan(3);
    expect(clock.heard).toHaveLength(1);
  });

  it('AC-6: an error is Inactive; silence after it is another state, since then', async () => {
    const clock = aTurnedClock({
      answers: () => refuse('server/answered-error', { host: 'h', status: 500, said: 'x' }),
    });
    await clock.live(0);
    const [inactive] = await clock.statuses();
    expect(inactive).toMatchObject({ state: 'inactive', goodAt: null, failures: 1 });
    clock.clockwork.answers = silent;
    await clock.live(2 * MINUTE_MS);
    const [status] = await clock.statuses();
    expect(status).toMatchObject({ state: 'unavailable', failures: 2 });
    expect(status?.since).toBe(status?.checkedAt);
    // It has failed all the while, in whichever way.
    expect(status?.failingSince).toBe(inactive?.since);
    clock.clockwork.answers = () => aGoodOutcome;
    await clock.live(6 * MINUTE_MS);
    expect(await clock.statuses()).toMatchObject([{ state: 'active', failingSince: null }]);
  });

  it('a certificate to compare is shown to who tries a server, and kept in no status', async () => {
    const error = {
      code: 'server/certificate-other',
      host: 'h',
      expected: 'a',
      got: 'b',
      certificate: { subject: 'CN=x' },
    };
    const clock = aTurnedClock({ answers: () => ({ ok: false, error }) });
    await clock.live(0);
    expect((await clock.statuses())[0]?.error).toEqual({ code: error.code, host: 'h', expected: 'a', got: 'b' });
  });
});

describe('A hundred licence servers', () => {
  const hundred = Array.from({ length: 100 }, (_none, index) => aServer(index));

  it('are spread when the host starts or wakes, and asked within eleven minutes', async () => {
    const clock = aTurnedClock({ servers: hundred });
    for (const wake of ['start', 'sleep']) {
      const before = clock.asked.length;
      await clock.live(11 * MINUTE_MS);
      const asked = clock.asked.slice(before);
      expect(new Set(asked.map(({ address }) => address)).size, wake).toBe(100);
      const inOneMinute = asked.map(({ at }) => asked.filter((other) => other.at === at).length);
      expect(Math.max(...inOneMinute), wake).toBeLessThan(30);
      clock.sleep(8 * HOUR_MS);
    }
  });

  it('are asked four at a time, and a second question waits for the one that is under way', async () => {
    let [running, most] = [0, 0];
    const waiting: (() => void)[] = [];
    const clock = aTurnedClock({
      servers: hundred,
      answers: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => waiting.push(resolve));
        running -= 1;
        return aGoodOutcome;
      },
    });
    let isOver = false;
    const round = Promise.all([clock.checker.checkNow(hundred), clock.checker.checkNow(hundred)]).then(
      () => (isOver = true),
    );
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      waiting.shift()?.();
    }
    await round;
    expect([most, clock.asked.length]).toEqual([4, 100]);
  });
});

it('a server that is removed is forgotten, and a new one is asked within a minute', async () => {
  const clock = aTurnedClock();
  await clock.live(5 * MINUTE_MS);
  clock.clockwork.servers = [aServer(2)];
  await clock.live(MINUTE_MS);
  expect(clock.asked.map(({ address }) => address)).toEqual(['https://n1.invalid', 'https://n2.invalid']);
  expect([...clock.kept.statuses.values()]).toMatchObject([{ installation: 'N2' }]);
});

it('AC-9: a list that cannot be had is told, and the figures are kept', async () => {
  const used = refuse('server/too-many-used', { host: 'h', most: 1 });
  const clock = aTurnedClock({ answers: () => done({ snapshot: aSnapshot(), used }) });
  await clock.live(0);
  expect(clock.heard).toMatchObject([{ lists: null }]);
  expect([...clock.kept.statuses.values()]).toMatchObject([
    { state: 'active', noList: { code: 'server/too-many-used' } },
  ]);
});

it('a status that cannot be saved is logged, and the answer is given all the same', async () => {
  const kept = aDesk();
  const desk = { ...kept.desk, statuses: { ...kept.desk.statuses, save: () => Promise.reject(new Error('full')) } };
  const clock = aTurnedClock({}, { ...kept, desk });
  await clock.checker.checkNow(clock.clockwork.servers);
  expect(await clock.statuses()).toMatchObject([{ state: 'active' }]);
  expect(clock.failures).toHaveLength(1);
});

it('what nobody foresaw is logged and ends no schedule', async () => {
  const clock = aTurnedClock({
    answers: () => {
      throw new Error('unforeseen');
    },
  });
  await clock.live(30 * MINUTE_MS);
  expect(clock.failures.length).toBeGreaterThan(3);
  expect(await clock.statuses()).toMatchObject([{ state: 'unavailable', error: { code: 'host/failed' } }]);
});
