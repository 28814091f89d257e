import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, type CalendarFile } from '../../../contract/calendar-file/calendar-text';
import { deadlinesOf } from '../../../domain/deadline/deadlines-of';
import type { Deadline } from '../../../domain/deadline/deadline';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { calendarEntries } from '../../../domain/pipeline/calendar-entries';
import { accepted, type LedgerHistory } from '../../builders/ledger-history';
import { orderConfirmed } from '../../builders/installation-steps';
import { aPortfolio, noted, ownerSet, stageSet, sup, supRenewed, term } from '../../builders/renewal-steps';
import { naughtyStrings } from '../../vectors/naughty-strings';

const digest = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text).digest('hex'));

const fileOf = (history: LedgerHistory, asOf = '2025-05-01', over: Partial<CalendarFile> = {}): CalendarFile => {
  const register = history.register(asOf);
  const entries = calendarEntries(register, deadlinesOf(register));
  return { name: 'Renewals', workspace: 'W1', revision: history.events.length, asOf: register.asOf, entries, ...over };
};
const calendarIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) =>
  calendarIn(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const readBack = async (file: CalendarFile) => eventsIn(await calendarText(file, digest));
const byDay = async (file: CalendarFile) =>
  (await readBack(file)).map(({ startDate, uid, sequence }) => ({ on: startDate.toString(), uid, sequence }));

describe('A calendar file, read back by a parser of other authors', () => {
  it('holds a whole day for every deadline, with what ends, for whom and at which stage', async () => {
    const history = aPortfolio();
    accepted(
      history.record(stageSet(sup(), 'quoted'), ownerSet(sup(), 'M. Okafor'), noted(sup(), 'Calls; back, in\nMay')),
    );
    const events = await readBack(fileOf(history));
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2025-06-02', 'Subscription ends: Name of A, 4 licences'],
      ['2026-01-01', 'SUP ends: Name of A, 10 licences'],
      ['2026-02-01', 'VAI term ends: Name of N1, 8 licences'],
      ['2026-04-01', 'VAI term ends: Name of N1, 3 licences'],
    ]);
    const [, event] = events;
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.endDate.toString()).toBe('2026-01-02');
    expect(event?.description).toBe(
      'Customer: Port\nProducts: core\nStage: Quoted\nOwner: M. Okafor\nNote: Calls; back, in\nMay',
    );
  });

  it('reminds by the lead times that are still to come, at nine in the morning; not of what is won, lost or past', async () => {
    const history = aPortfolio();
    const alarms = async (asOf: string) =>
      (await readBack(fileOf(history, asOf))).map(({ component }) =>
        component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      );
    expect((await alarms('2025-05-15'))[0]).toEqual(['-P13DT15H', '-P6DT15H']);
    expect((await alarms('2025-06-03'))[0]).toEqual([]);
    accepted(history.record(stageSet(sup(), 'lost', { reason: 'Price' })));
    expect((await alarms('2025-05-15'))[1]).toEqual([]);
  });

  it('reminds as the rule of alerts says that holds for the pool or its customer, and never where it is switched off', async () => {
    const history = aPortfolio();
    const leads = async () =>
      (await readBack(fileOf(history))).map(({ component }) => component.getAllSubcomponents('valarm').length);
    const rule = { kind: 'alert-rule-set', on: '2025-04-01', alert: 'subscription' } as const;
    expect((await leads())[0]).toBe(3);
    accepted(history.record({ ...rule, scope: { kind: 'customer', customer: 'Port' }, leadDays: [21, 3] }));
    expect((await leads())[0]).toBe(2);
    accepted(history.record({ ...rule, scope: { kind: 'pool', pool: 'A' }, off: true }));
    expect((await leads())[0]).toBe(0);
  });

  it('LP-4: read twice it updates: the same event at its new day after a renewal, with a higher sequence', async () => {
    const history = aPortfolio();
    const before = await byDay(fileOf(history));
    expect(await byDay(fileOf(history))).toEqual(before);
    accepted(history.record(supRenewed('A', { on: '2025-05-01' })));
    const after = await byDay(fileOf(history));
    const moved = after.find(({ uid }) => uid === before[1]?.uid);
    expect(moved?.on).toBe('2027-01-01');
    expect(moved?.sequence).toBeGreaterThan(before[1]?.sequence ?? 0);
    expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(before.map(({ uid }) => uid)));
  });

  it('ID-10: a term that takes the place of another is the same event', async () => {
    const history = aPortfolio();
    const before = await byDay(fileOf(history));
    accepted(history.record(ownerSet(term('VS-ES1', '2026-02-01'), 'S. Ruiz', { on: '2025-04-02' })));
    const over = { on: '2026-01-20', revised: true };
    accepted(history.record(orderConfirmed('C3', ['VAI-3'], ['8 VS-ES3 for VS-ES1'], over)));
    const after = await byDay(fileOf(history, '2026-02-01'));
    expect(after.find(({ uid }) => uid === before[2]?.uid)?.on).toBe('2029-01-20');
  });

  it('two workspaces never share an event', async () => {
    const history = aPortfolio();
    const [one, other] = [
      await byDay(fileOf(history)),
      await byDay(fileOf(history, '2025-05-01', { workspace: 'W2' })),
    ];
    expect(one.filter(({ uid }) => other.some((each) => each.uid === uid))).toEqual([]);
  });

  it('keeps hostile names as text: no line of theirs becomes a line of the file', async () => {
    const [base] = fileOf(aPortfolio()).entries;
    if (base === undefined) throw new Error('no entry');
    const hostile = [
      '=HYPERLINK("http://x")',
      'A\r\nBEGIN:VEVENT\r\nUID:evil',
      'B\nEND:VCALENDAR',
      'C\u0000\u000b\ud800;,\\n',
      ...naughtyStrings,
    ];
    const entries = hostile.map((name, count) => ({
      ...base,
      root: `sup ${count}`,
      note: name,
      deadline: { ...base.deadline, name, customer: name },
    }));
    const file = { ...fileOf(aPortfolio()), entries };
    const text = await calendarText(file, digest);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
    }
    const events = eventsIn(text);
    expect(events).toHaveLength(hostile.length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(hostile.length);
    expect(events[0]?.summary).toContain('=HYPERLINK("http://x")');
    expect(events[1]?.summary).toContain('A\nBEGIN:VEVENT\nUID:evil');
  });

  it('ends every line with CR LF, the last one too (RFC 5545, 3.4)', async () => {
    const text = await calendarText(fileOf(aPortfolio()), digest);
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('keeps a hostile name of the whole file as text: its events stay whole', async () => {
    const name = 'Renewals of END:VCALENDAR';
    const text = await calendarText({ ...fileOf(aPortfolio()), name }, digest);
    expect(eventsIn(text)).toHaveLength(4);
    expect(calendarIn(text).getFirstPropertyValue('x-wr-calname')).toBe(name);
  });

  it('round-trips: day, sequence and words of any deadline', async () => {
    const [base] = fileOf(aPortfolio()).entries;
    if (base === undefined) throw new Error('no entry');
    const deadlines = fc.record({
      day: fc.integer({ min: -10_000, max: 100_000 }),
      name: fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).filter((name) => !/\p{Cc}/u.test(name)),
      quantity: fc.integer({ min: 2, max: 9 }),
      revision: fc.nat(100_000),
    });
    await fc.assert(
      fc.asyncProperty(deadlines, async ({ day, name, quantity, revision }) => {
        const deadline: Deadline = { ...base.deadline, on: toCivilDate(day), name, quantity };
        const file = { ...fileOf(aPortfolio()), revision, entries: [{ ...base, deadline }] };
        const [event] = await readBack(file);
        expect(event?.startDate.toString()).toBe(deadline.on);
        expect(event?.sequence).toBe(revision);
        expect(event?.summary).toBe(`Subscription ends: ${name}, ${quantity} licences`);
      }),
      { numRuns: 50 },
    );
  });

  it('of 10,000 deadlines is whole', async () => {
    const file = fileOf(aPortfolio());
    const entries = Array.from({ length: 10_000 }, (_, count) => {
      const entry = file.entries[count % file.entries.length];
      if (entry === undefined) throw new Error('no entry');
      const on = toCivilDate(toDayNumber(entry.deadline.on) + (count % 900));
      return { ...entry, root: `sup ${count}`, deadline: { ...entry.deadline, on } };
    });
    // An event of the parser's looks for its exceptions among all others: here the parts are looked at alone.
    const calendar = calendarIn(await calendarText({ ...file, entries }, digest));
    const events = calendar.getAllSubcomponents('vevent');
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(10_000);
    expect(String(events[4321]?.getFirstPropertyValue('dtstart'))).toBe(entries[4321]?.deadline.on);
  });

  it('a workspace in which nothing ends makes an empty calendar', async () => {
    expect(await readBack({ ...fileOf(aPortfolio()), entries: [] })).toEqual([]);
  });
});
