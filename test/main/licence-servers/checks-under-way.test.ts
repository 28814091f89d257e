/** Proves what becomes of a check while its server is changed, removed or looked at, and of the outages that checks find. */
import { describe, expect, it } from 'vitest';
import { done, refuse } from '../../../domain/result';
import { aDesk, aGoodOutcome, aServer, aTurnedClock, HOUR_MS, MINUTE_MS, type Answers } from './turned-clock';

const silent: Answers = () => refuse('server/refused', { host: 'n1.invalid' });

describe('While a server is asked', () => {
  const aSlowServer = () => {
    let answer = (): void => undefined;
    const clock = aTurnedClock({
      answers: () => new Promise((resolve) => (answer = () => resolve(aGoodOutcome))),
    });
    return { clock, answer: () => answer() };
  };
  const next = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('its status says so', async () => {
    const { clock, answer } = aSlowServer();
    const round = clock.checker.checkNow(clock.clockwork.servers);
    await next();
    expect(await clock.statuses()).toMatchObject([{ state: 'unchecked', checking: true }]);
    answer();
    await round;
    expect(await clock.statuses()).toMatchObject([{ state: 'active', checking: false }]);
    expect(clock.changes()).toBe(2);
  });

  it('and somebody gives it another address, the answer of the old one is nobody’s', async () => {
    const { clock, answer } = aSlowServer();
    const round = clock.checker.checkNow(clock.clockwork.servers);
    await next();
    clock.clockwork.servers = [aServer(1, { address: 'https://other.invalid', event: 'E2' })];
    answer();
    await round;
    expect([await clock.statuses(), clock.heard]).toMatchObject([[{ state: 'unchecked', checkedAt: null }], []]);
    await clock.live(MINUTE_MS);
    expect(clock.asked.at(-1)?.address).toBe('https://other.invalid');
    answer();
  });

  it('and it is changed, the new one is asked at once and does not wait for the old', async () => {
    const clock = aTurnedClock({
      answers: ({ server, signal }) =>
        server.address.includes('n1')
          ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(refuse('work/cancelled'))))
          : aGoodOutcome,
    });
    void clock.checker.checkNow(clock.clockwork.servers);
    await next();
    clock.clockwork.servers = [aServer(1, { address: 'https://other.invalid', event: 'E2' })];
    await clock.checker.checkNow(clock.clockwork.servers);
    expect(await clock.statuses()).toMatchObject([{ state: 'active', checking: false }]);
    expect(clock.asked.map(({ address }) => address)).toEqual(['https://n1.invalid', 'https://other.invalid']);
  });

  it('and only its note is changed, its answer counts', async () => {
    const { clock, answer } = aSlowServer();
    const round = clock.checker.checkNow(clock.clockwork.servers);
    await next();
    clock.clockwork.servers = [aServer(1, { note: 'In the cellar', event: 'E2' })];
    answer();
    await round;
    expect(await clock.statuses()).toMatchObject([{ state: 'active' }]);
  });

  it('and it is removed, or changed while its answer is written, the answer is nobody’s', async () => {
    for (const servers of [[], [aServer(1, { address: 'https://other.invalid', event: 'E2' })]]) {
      const kept = aDesk();
      let written = (): void => undefined;
      const record = () =>
        new Promise<ReturnType<typeof done<null>>>((resolve) => (written = () => resolve(done(null))));
      const clock = aTurnedClock({}, { ...kept, desk: { ...kept.desk, readings: { ...kept.desk.readings, record } } });
      const round = clock.checker.checkNow(clock.clockwork.servers);
      await next();
      clock.clockwork.servers = servers;
      written();
      await round;
      expect(kept.statuses.size).toBe(0);
    }
  });

  it('a look at what is due in the same moment takes nothing of its answer away', async () => {
    const kept = aDesk();
    const gates: (() => void)[] = [];
    let isSlow = false;
    const find: typeof kept.desk.statuses.find = async (server) => {
      const status = await kept.desk.statuses.find(server);
      if (isSlow) await new Promise<void>((resolve) => gates.push(resolve));
      return status;
    };
    const desk = { ...kept.desk, statuses: { ...kept.desk.statuses, find } };
    const clock = aTurnedClock({}, { ...kept, desk });
    isSlow = true;
    const look = clock.live(0);
    await look;
    isSlow = false;
    await clock.checker.checkNow(clock.clockwork.servers);
    for (const open of gates) open();
    await next();
    expect([...kept.statuses.values()]).toMatchObject([{ state: 'active' }]);
  });

  it('and the host closes, nothing is kept', async () => {
    const { clock, answer } = aSlowServer();
    void clock.checker.checkNow(clock.clockwork.servers);
    await next();
    const closed = clock.checker.close();
    answer();
    await closed;
    await clock.live(3 * HOUR_MS);
    expect([clock.asked.length, clock.heard, clock.kept.statuses.size]).toEqual([1, [], 0]);
  });
});

describe('AC-6, AC-7: an outage', () => {
  const erring: Answers = () => refuse('server/answered-error', { host: 'h', status: 500, said: 'x' });

  it('is kept once it is over, as Inactive and as unavailable, from when to when, with the last good answer before', async () => {
    const clock = aTurnedClock();
    await clock.live(0);
    const goodAt = clock.now().toISOString();
    const times: (string | undefined)[] = [];
    for (const answers of [erring, silent, () => aGoodOutcome]) {
      clock.clockwork.answers = answers;
      await clock.live(3 * HOUR_MS);
      times.push((await clock.statuses())[0]?.since);
    }
    const [inactive, unavailable, active] = times;
    expect(clock.kept.outages).toEqual([
      { installation: 'N1', purpose: 'cameras', state: 'inactive', from: inactive, to: unavailable, goodAt },
      { installation: 'N1', purpose: 'cameras', state: 'unavailable', from: unavailable, to: active, goodAt },
    ]);
  });

  it('ends where the server is removed, or another takes its place', async () => {
    const clock = aTurnedClock({ servers: [aServer(1), aServer(2)], answers: silent });
    await clock.live(30 * MINUTE_MS);
    clock.clockwork.servers = [aServer(1, { address: 'https://other.invalid', event: 'E9' })];
    await clock.live(MINUTE_MS);
    expect(clock.kept.outages.map(({ installation, state }) => [installation, state]).sort()).toEqual([
      ['N1', 'unavailable'],
      ['N2', 'unavailable'],
    ]);
  });
});
