/** Two computers that knew nothing of each other told different things of one installation: each way out is tried. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { explainConflict, type ExplainedConflict } from '../../../domain/conflict/resolutions';
import type { Ledger } from '../../../domain/ledger/ledger';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { changeSchema, type RegisterChange } from '../../../domain/ledger/change';
import { installationCreated, orderConfirmed, orderPlaced, serialRecorded } from '../../builders/installation-steps';
import {
  accepted,
  aDevice,
  aHistory,
  anEvent,
  registerImported,
  type LedgerHistory,
} from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const TODAY = '2026-01-05' as CivilDate;

const ledgerOf = ({ events, registers }: LedgerHistory): Ledger => ({
  events,
  licenceFile: () => undefined,
  signedFile: () => undefined,
  registerChanges: (docId) => registers.get(docId),
});

const merge = (history: LedgerHistory, ...changes: readonly PlainChange[]): void =>
  history.merge(anEvent(history.events.length + 1, changes, { device: aDevice('m') }));

const explained = (history: LedgerHistory): ExplainedConflict => {
  const [conflict] = history.register(TODAY).conflicts;
  const answer = conflict && explainConflict(indexLedger(ledgerOf(history)), conflict, TODAY);
  if (!answer) throw new Error('there is no conflict');
  return answer;
};

const take = (history: LedgerHistory, wanted: string): void => {
  const resolution = explained(history).resolutions.find(({ way }) => way === wanted);
  accepted(history.record(...(resolution?.changes ?? [])));
  expect(history.register(TODAY).conflicts).toEqual([]);
};

const currents = (history: LedgerHistory): readonly string[] =>
  history
    .register(TODAY)
    .installations.flatMap(({ serials }) =>
      serials.filter(({ supersededBy }) => supersededBy === null).map(({ serial }) => serial),
    );

const aSystem = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(installationCreated()));
  accepted(history.record(orderPlaced('O1', [], ['8 VS-ES1'])));
  accepted(history.record(orderConfirmed('C1', ['V-1'], ['8 VS-ES1'], { order: 'O1' })));
  return history;
};

/** A table of one installation a serial; the first id counts upwards from its name. */
const keepRegister = (history: LedgerHistory, source: string, ...serials: readonly string[]): void => {
  const made = serials.flatMap((serial, index) => {
    const installation = `${source}${index}`;
    return [installationCreated(installation), serialRecorded(serial, [], { installation })];
  });
  history.registers.set(
    `${source}.read`,
    made.map((change) => changeSchema.parse(change) as RegisterChange),
  );
};

describe('A conflict of imported registers', () => {
  const twoRegisters = (): LedgerHistory => {
    const history = aHistory();
    keepRegister(history, 'A', 'V-1', 'V-2');
    keepRegister(history, 'B', 'V-1', 'V-3');
    accepted(history.record(registerImported('A')));
    return history;
  };

  it('ID-5: one that brings a serial which another brought can count instead of it', () => {
    const history = twoRegisters();
    merge(history, registerImported('B'));
    expect(explained(history).resolutions.map(({ way }) => way)).toEqual(['count-instead', 'leave-out']);
    take(history, 'count-instead');
    expect(currents(history)).toEqual(['V-1', 'V-3']);
  });

  it('not where something that the other brought was used since', () => {
    const history = twoRegisters();
    const used = { installation: 'A1', on: '2025-03-01' };
    accepted(history.record(orderConfirmed('C1', ['V-9'], ['1 VS-ES1'], used)));
    merge(history, registerImported('B'));
    expect(explained(history).resolutions.map(({ way }) => way)).toEqual(['leave-out']);
  });
});

describe('A conflict of installations', () => {
  it('ID-5: an order that quoted a serial which an earlier-dated confirmation had superseded', () => {
    const history = aSystem();
    accepted(history.record(orderPlaced('O2', ['V-1'], ['2 VS-ES1'], { on: '2025-04-01' })));
    merge(history, orderConfirmed('C2', ['V-2'], ['1 VS-ES3'], { on: '2025-03-01', revised: true }));
    expect(explained(history)).toMatchObject({ nature: 'serial-superseded' });
    expect(explained(history).resolutions.map(({ way }) => way)).toEqual(['count-instead', 'leave-out']);
    take(history, 'count-instead');
    expect(history.register(TODAY).installationOrders.map(({ order }) => order)).toEqual(['O1', 'O2']);
    expect(currents(history)).toEqual(['V-1']);
  });

  it('ID-7: two confirmations of one order: the other one counts instead, or this one is left out', () => {
    const history = aSystem();
    accepted(history.record(orderPlaced('O2', ['V-1'], ['2 VS-ES1'], { on: '2025-03-01' })));
    accepted(history.record(orderConfirmed('C2', ['V-2'], ['2 VS-ES1'], { order: 'O2', on: '2025-03-10' })));
    merge(history, orderConfirmed('C3', ['V-3'], ['2 VS-ES1'], { order: 'O2', on: '2025-03-11' }));
    expect(explained(history)).toMatchObject({ nature: 'confirmed-twice' });
    take(history, 'count-instead');
    expect(currents(history)).toEqual(['V-3']);
    expect(history.register(TODAY).installationOrders.at(-1)).toMatchObject({ state: 'confirmed', confirmation: 'C3' });
  });

  it('one serial, two installations: it is the one’s or the other’s', () => {
    const history = aSystem();
    accepted(history.record(installationCreated('N2')));
    accepted(history.record(orderConfirmed('C2', ['V-9'], ['1 VS-ES1'], { installation: 'N2', on: '2025-03-01' })));
    merge(history, orderConfirmed('C3', ['V-9'], ['1 VS-ES1'], { on: '2025-03-02' }));
    expect(explained(history)).toMatchObject({ nature: 'serial-taken' });
    take(history, 'count-instead');
    expect(currents(history)).toEqual(['V-9']);
    const left = aSystem();
    accepted(left.record(installationCreated('N2')));
    accepted(left.record(orderConfirmed('C2', ['V-9'], ['1 VS-ES1'], { installation: 'N2', on: '2025-03-01' })));
    merge(left, orderConfirmed('C3', ['V-9'], ['1 VS-ES1'], { on: '2025-03-02' }));
    take(left, 'leave-out');
    expect(currents(left)).toEqual(['V-1', 'V-9']);
  });

  it('more is replaced than is held, because both replaced the same', () => {
    const history = aSystem();
    accepted(history.record(orderConfirmed('C2', ['V-2'], ['6 VS-ADV1 for VS-ES1'], { on: '2025-03-01' })));
    merge(history, orderConfirmed('C3', ['V-3'], ['5 VS-ADV3 for VS-ES1'], { on: '2025-03-02' }));
    expect(explained(history)).toMatchObject({ nature: 'over-allocated' });
    expect(history.register(TODAY).installations[0]?.held).toMatchObject([
      { part: 'VS-ES1', quantity: 2 },
      { part: 'VS-ADV1', quantity: 6 },
    ]);
    take(history, 'count-instead');
  });
});
