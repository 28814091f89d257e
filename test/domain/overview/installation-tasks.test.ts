import { describe, expect, it } from 'vitest';
import { installationTasks } from '../../../domain/overview/installation-tasks';
import { registerTasks } from '../../../domain/overview/register-tasks';
import { countFamilies } from '../../../domain/overview/vendor-counts';
import { aMall } from '../../builders/a-mall';
import { installationCreated, orderPlaced, serialRecorded } from '../../builders/installation-steps';
import { accepted, aHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const registerOf = (asOf: string, ...changes: readonly PlainChange[]) => {
  const history = aHistory();
  for (const change of changes) accepted(history.record(change));
  return history.register(asOf);
};

const mall: readonly PlainChange[] = aMall().flatMap((step) => step.map((change) => ({ ...change })));

describe('The tasks of installations', () => {
  it('ID-10: are one for all that ends on one day, in the bands of everything that ends', () => {
    const terms = installationTasks(registerOf('2025-03-12', ...mall)).filter(({ kind }) => kind === 'term-ends');
    expect(terms).toMatchObject([
      { on: '2025-05-06', daysLeft: 55, band: '31-60', quantity: 40, parts: ['VS-ADV1'] },
      { on: '2027-11-18', daysLeft: 981, band: 'later', quantity: 12, parts: ['VS-ADV3'] },
    ]);
  });

  it('ID-10: what ends today has not ended; the day after it has', () => {
    const bandOn = (day: string) =>
      installationTasks(registerOf(day, ...mall)).find(({ key }) => key.endsWith('2025-05-06'))?.band;
    expect([bandOn('2025-05-06'), bandOn('2025-05-07')]).toEqual(['0-7', 'lapsed']);
  });

  it('ID-4: an order waits for its confirmation, and is asked for after two weeks', () => {
    const waits = (day: string) =>
      installationTasks(registerOf(day, ...mall)).find(({ kind }) => kind === 'installation-order-waits');
    expect(waits('2025-03-12')).toMatchObject({ number: 'PO-7', band: '15-30', daysSoFar: 2, isFirst: false });
    expect(waits('2025-03-25')).toMatchObject({ band: '0-7', daysSoFar: 15 });
  });

  it('ID-3: an installation without a serial is one, unless an order of it waits for the first', () => {
    const kinds = (...changes: readonly PlainChange[]) =>
      installationTasks(registerOf('2025-03-12', installationCreated(), ...changes)).map(({ kind }) => kind);
    expect(kinds()).toEqual(['installation-without-serial']);
    expect(kinds(orderPlaced('O1', [], ['4 ISS-Expert']))).toEqual(['installation-order-waits']);
    expect(kinds(serialRecorded('I-1', []))).toEqual([]);
    expect(kinds({ kind: 'installation-archived', on: '2025-02-01', installation: 'N1' })).toEqual([]);
  });

  it('stand among all others', () => {
    expect(registerTasks(registerOf('2025-03-12', ...mall)).map(({ kind }) => kind)).toEqual([
      'installation-order-waits',
      'term-ends',
      'term-ends',
    ]);
  });
});

describe('The licences of each family', () => {
  it('are counted in force and ended, over the installations in use', () => {
    expect(countFamilies(registerOf('2025-05-07', ...mall))).toEqual([
      { family: 'ISS', quantity: 16, ended: 0, installations: 1 },
      { family: 'VAI', quantity: 12, ended: 40, installations: 1 },
    ]);
    expect(countFamilies(registerOf('2025-05-07', installationCreated()))).toEqual([]);
  });
});
