import { describe, expect, it } from 'vitest';
import {
  countRows,
  createFinder,
  findRows,
  foundBy,
  serialList,
  type SerialFilter,
} from '../../../../renderer/features/serials/list/find-rows';
import { orderRows } from '../../../../renderer/features/serials/list/order-rows';
import { serialRows } from '../../../../renderer/features/serials/list/serial-row';
import { everySerial } from '../../../../renderer/features/serials/list/serials-view';
import { aMall } from '../../../builders/a-mall';
import { installationCreated, orderPlaced, serialRecorded } from '../../../builders/installation-steps';
import { accepted, aHistory } from '../../../builders/ledger-history';

/** The mall, one that awaits its serial, one archived, and one of which nothing is known. */
const aRegister = () => {
  const history = aHistory();
  for (const step of aMall()) for (const change of step) accepted(history.record({ ...change }));
  const others = [
    installationCreated('N2', { name: 'Gate 10', customer: 'Port' }),
    orderPlaced('P1', [], ['4 ISS-Expert'], { installation: 'N2' }),
    installationCreated('N3', { name: 'Gate 9', customer: 'Port' }),
    installationCreated('N4', { name: 'Old hall' }),
    serialRecorded('ISS-4', ['2 ISS-Expert'], { installation: 'N4' }),
    { kind: 'installation-archived', on: '2025-03-01', installation: 'N4' },
  ];
  for (const change of others) accepted(history.record(change));
  return history.register('2025-03-12');
};

const list = () => serialList(serialRows(aRegister()));

const shown = (filter: Partial<SerialFilter>, sort = { column: 'installation', descending: false }) => {
  const all = list();
  const order = orderRows(all.rows, sort);
  return Array.from(findRows(all, { ...everySerial, ...filter }, order), (place) => {
    const row = all.rows[place];
    return row?.serial?.serial ?? row?.installation.name ?? '';
  });
};

describe('The list of serials', () => {
  it('names a site that was removed as it was called', () => {
    const history = aHistory();
    const added = { kind: 'site-added', on: '2025-01-01', site: 'S1', customer: 'Port', name: 'Quay' };
    accepted(history.record(added, installationCreated('N1', { site: 'S1' })));
    accepted(history.record({ kind: 'site-removed', on: '2025-02-01', site: 'S1' }));
    expect(serialRows(history.register()).map(({ siteName }) => siteName)).toEqual(['Quay']);
  });

  it('shows what is in use, numbers in names by their size; superseded ones and archived installations on request', () => {
    expect(shown({})).toEqual(['Gate 9', 'Gate 10', 'ISS-60417-WH', 'VAI-04']);
    expect(shown({ shown: 'superseded' })).toEqual(['VAI-01', 'VAI-02', 'VAI-03']);
    expect(shown({ shown: 'archived' })).toEqual(['ISS-4']);
  });

  it('says who waits for a serial, whose terms end within 60 days, and takes one family alone', () => {
    expect(shown({ shown: 'awaiting' })).toEqual(['Gate 9', 'Gate 10']);
    expect(shown({ shown: 'ending' })).toEqual(['VAI-04']);
    expect(shown({ family: 'ISS' })).toEqual(['Gate 9', 'Gate 10', 'ISS-60417-WH']);
    expect(countRows(list(), 'both')).toEqual({ all: 4, awaiting: 2, ending: 1, superseded: 3, archived: 1 });
  });

  it('ID-7: finds the current serial by any older one, and says which', () => {
    expect(shown({ text: 'vai-02' })).toEqual(['VAI-04']);
    const row = list().rows.find(({ serial }) => serial?.serial === 'VAI-04');
    if (row === undefined) throw new Error('no such row');
    expect([foundBy(row, 'vai-02'), foundBy(row, 'vai-04'), foundBy(row, 'mall'), foundBy(row, '')]).toEqual([
      'VAI-02',
      null,
      null,
      null,
    ]);
  });

  it('finds every word in serial, installation, customer or site, whatever the case', () => {
    expect(shown({ text: 'ESTATES iss' })).toEqual(['ISS-60417-WH']);
    expect(shown({ text: 'nothing like it' })).toEqual([]);
  });

  it('is searched alike whether what is searched was made ready or not', () => {
    const [ready, fresh] = [list(), list()];
    expect(ready.prepare()).toBe(false);
    expect(ready.prepare()).toBe(false);
    expect(ready.texts()).toEqual(fresh.texts());
    expect(fresh.texts()).toHaveLength(fresh.rows.length);
  });

  it('finds by keystrokes what it finds at once, whatever was typed before', () => {
    const all = list();
    const order = orderRows(all.rows, { column: 'installation', descending: false });
    const find = createFinder(all);
    for (const text of ['', 'g', 'ga', 'gat', 'ga', 'gate 1', 'gate 10 po', 'xport', 'i', 'is', 'iss', ' vai', 'vai-0'])
      for (const shown of ['all', 'superseded'] as const) {
        const filter: SerialFilter = { ...everySerial, text, shown };
        expect(find(filter, order)).toEqual(findRows(all, filter, order));
        expect(find({ ...filter, text: `${text}0` }, order)).toEqual(
          findRows(all, { ...filter, text: `${text}0` }, order),
        );
      }
  });

  it('stands in the order of any column, what has no value last either way', () => {
    const ends = { column: 'nextEnd', descending: true };
    expect(shown({}, ends)[0]).toBe('VAI-04');
    expect(shown({}, { ...ends, descending: false })[0]).toBe('VAI-04');
    expect(shown({}, { column: 'quantity', descending: true })).toEqual([
      'VAI-04',
      'ISS-60417-WH',
      'Gate 10',
      'Gate 9',
    ]);
  });
});
