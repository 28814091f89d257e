import { describe, expect, it } from 'vitest';
import { currentOf, currentSerial, findSerial, serialIndex } from '../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, type LedgerHistory } from '../../builders/ledger-history';
import {
  installationCreated,
  line,
  orderConfirmed,
  orderPlaced,
  serialRecorded,
} from '../../builders/installation-steps';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const installation = (history: LedgerHistory, asOf?: string): RegisteredInstallation => {
  const [first] = history.register(asOf).installations;
  if (first === undefined) throw new Error('no installation');
  return first;
};

const vai = { family: 'VAI', part: null } as const;
const iss = { family: 'ISS', part: null } as const;

/** A new system with Experts and Essentials, confirmed on 2025-02-10. */
const aSystem = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(installationCreated()));
  accepted(history.record(orderPlaced('O1', [], ['2 ISS-ExpertStarterPack', '8 VS-ES1'])));
  accepted(
    history.record(orderConfirmed('C1', ['I-1', 'V-1'], ['2 ISS-ExpertStarterPack', '8 VS-ES1'], { order: 'O1' })),
  );
  return history;
};

describe('A confirmation', () => {
  it('ID-2: of a new installation brings its serial; until then the installation waits for one of each family', () => {
    const history = aSystem();
    expect(installation(history, '2025-02-09')).toMatchObject({ serials: [], awaiting: [iss, vai] });
    const { serials, awaiting } = installation(history);
    expect(awaiting).toEqual([]);
    expect(serials).toMatchObject([
      { ...iss, serial: 'I-1', since: '2025-02-10', supersededBy: null, order: 'O1', confirmation: 'C1' },
      { ...vai, serial: 'V-1', parts: [{ part: 'VS-ES1', quantity: 8, replaces: null }] },
    ]);
  });

  it('ID-2, ID-7: without a serial is refused for a new installation, and for every update of VAI licences', () => {
    const history = aSystem();
    accepted(history.record(installationCreated('N2')));
    const refused = [
      orderConfirmed('C2', [], ['1 ISS-Expert'], { installation: 'N2' }),
      orderConfirmed('C3', ['I-1'], ['1 VS-ES1']),
    ].map((change) => codeOf(history.record(change)));
    expect(refused).toEqual(['serial/not-confirmed', 'serial/not-confirmed']);
  });

  it('ID-6: of ISS licences leaves the serial as it is; another serial is refused with the one that stays', () => {
    const history = aSystem();
    accepted(history.record(orderConfirmed('C2', ['I-1'], ['4 ISS-Backup'], { on: '2025-03-01', revised: true })));
    accepted(history.record(orderConfirmed('C3', [], ['4 ISS-Failover'], { on: '2025-03-02', revised: true })));
    const other = history.record(orderConfirmed('C4', ['I-2'], ['1 ISS-RTP'], { on: '2025-03-03' }));
    expect(other).toMatchObject({ ok: false, error: { code: 'serial/changed', serial: 'I-2', current: 'I-1' } });
    const { serials, confirmations } = installation(history);
    expect(serials.filter(({ family }) => family === 'ISS')).toHaveLength(1);
    expect(confirmations.map(({ confirmation, revised }) => [confirmation, revised])).toEqual([
      ['C1', false],
      ['C2', true],
      ['C3', true],
    ]);
  });

  it('ID-7: of VAI licences brings a new serial each time; the old one is superseded and leads to the current one', () => {
    const history = aSystem();
    accepted(history.record(orderConfirmed('C2', ['V-2'], ['2 VS-ES1'], { on: '2025-03-01' })));
    accepted(history.record(orderConfirmed('C3', ['V-3'], ['8 VS-ADV1 for VS-ES1'], { on: '2025-04-01' })));
    const found = findSerial(serialIndex(history.register().installations), ' v-1 ');
    expect(found?.serial).toMatchObject({ supersededOn: '2025-03-01', supersededBy: 'V-2' });
    const owner = installation(history);
    expect(found === null ? null : currentOf(owner, found.serial).serial).toBe('V-3');
    expect(currentSerial(owner, vai)?.serial).toBe('V-3');
    const again = ['V-1', 'V-3', 'v-3'].map((serial) =>
      codeOf(history.record(orderConfirmed('C4', [serial], ['1 VS-ES1'], { on: '2025-05-01' }))),
    );
    expect(again).toEqual(['serial/not-new', 'serial/not-new', 'serial/not-new']);
  });

  it('names a serial that belongs to this installation alone, and to one family', () => {
    const history = aSystem();
    accepted(history.record(installationCreated('N2')));
    const taken = history.record(orderConfirmed('C2', ['I-1'], ['1 ISS-Expert'], { installation: 'N2' }));
    expect(taken).toMatchObject({ ok: false, error: { code: 'serial/taken', name: 'Name of N1' } });
    const confused = { serials: [{ family: 'VAI', serial: 'I-1' }], on: '2025-03-01' };
    expect(codeOf(history.record(orderConfirmed('C2', [], ['1 VS-ES1'], confused)))).toBe('serial/other-family');
    const same = {
      serials: [
        { family: 'ISS', serial: 'X' },
        { family: 'VAI', serial: 'x' },
      ],
    };
    expect(codeOf(history.record(orderConfirmed('C2', [], ['1 VS-ES1'], { ...same, installation: 'N2' })))).toBe(
      'serial/other-family',
    );
    const twice = {
      serials: [
        { family: 'VAI', serial: 'V-8' },
        { family: 'VAI', serial: 'V-9' },
      ],
    };
    expect(codeOf(history.record(orderConfirmed('C2', [], ['1 VS-ES1'], twice)))).toBe('serial/twice');
  });

  it('answers one open order of its own installation, once', () => {
    const history = aSystem();
    accepted(history.record(installationCreated('N2')));
    accepted(history.record(orderPlaced('O3', [], ['1 VS-ES1'], { installation: 'N2' })));
    accepted(history.record({ kind: 'installation-order-cancelled', on: '2025-02-02', order: 'O3' }));
    accepted(history.record(orderPlaced('O2', [], ['1 VS-ES1'], { installation: 'N2', on: '2025-02-03' })));
    const codes = ['O1', 'O2', 'O3', 'O9'].map((order) =>
      codeOf(history.record(orderConfirmed('C2', ['V-2'], ['1 VS-ES1'], { order, on: '2025-03-01' }))),
    );
    expect(codes).toEqual([
      'installation-order/confirmed',
      'installation-order/other-installation',
      'installation-order/cancelled',
      'installation-order/unknown',
    ]);
    expect(codeOf(history.record(orderConfirmed('C1', ['V-2'], ['1 VS-ES1'])))).toBe('confirmation/exists');
    expect(history.register().installationOrders.map(({ state }) => state)).toEqual(['confirmed', 'cancelled', 'open']);
  });
});

describe('Parts held', () => {
  it('ID-8: a starter pack is confirmed as one part and held as four Experts', () => {
    const { held, confirmations } = installation(aSystem());
    expect(held[0]).toMatchObject({ part: 'ISS-Expert', quantity: 8, expiresOn: null });
    expect(confirmations[0]?.lines[0]).toMatchObject({ part: 'ISS-ExpertStarterPack', quantity: 2 });
  });

  it('ID-9, ID-10: a VAI subscription runs its years from the confirmation, its last day included; ISS never ends', () => {
    const history = aHistory();
    accepted(history.record(installationCreated('N1', { on: '2024-01-01' })));
    const lines = ['1 ISS-Expert', '1 VS-ES1', '1 VS-ADV3', '1 VS-ES5'];
    accepted(history.record(orderConfirmed('C1', ['I-1', 'V-1'], lines, { on: '2024-02-29' })));
    expect(installation(history).held.map(({ part, expiresOn }) => [part, expiresOn])).toEqual([
      ['ISS-Expert', null],
      ['VS-ES1', '2025-02-28'],
      ['VS-ADV3', '2027-02-28'],
      ['VS-ES5', '2029-02-28'],
    ]);
    const ended = { lines: [line('1 ISS-Expert', { expiresOn: '2026-01-01' })] };
    expect(codeOf(history.record(orderConfirmed('C2', [], [], ended)))).toBe('part/no-term');
    const before = { lines: [line('1 VS-ES1', { expiresOn: '2025-02-09' })] };
    expect(codeOf(history.record(orderConfirmed('C2', ['V-2'], [], before)))).toBe('part/ends-before');
  });

  it('what is replaced leaves, the earliest end first; no more than is held', () => {
    const history = aSystem();
    accepted(history.record(orderConfirmed('C2', ['V-2'], ['5 VS-ES1'], { on: '2025-05-01' })));
    accepted(history.record(orderConfirmed('C3', ['V-3'], ['10 VS-ADV1 for VS-ES1'], { on: '2025-06-01' })));
    const heldNow = () =>
      installation(history)
        .held.filter(({ family }) => family === 'VAI')
        .map(({ part, quantity, expiresOn }) => [part, quantity, expiresOn]);
    expect(heldNow()).toEqual([
      ['VS-ES1', 3, '2026-05-01'],
      ['VS-ADV1', 10, '2026-06-01'],
    ]);
    const more = history.record(orderConfirmed('C4', ['V-4'], ['4 VS-ADV1 for VS-ES1'], { on: '2025-07-01' }));
    expect(more).toMatchObject({ ok: false, error: { code: 'part/too-few-held', available: 3, quantity: 4 } });
    expect(heldNow()).toHaveLength(2);
  });
});

describe('A serial of before', () => {
  it('ID-7: is recorded with the older ones that it superseded, each leading to it', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(serialRecorded('V-3', ['6 VS-ES1'], { formerly: ['V-1', 'V-2'] })));
    const owner = installation(history);
    expect(owner.serials.map(({ serial, since, supersededBy }) => [serial, since, supersededBy])).toEqual([
      ['V-1', null, 'V-2'],
      ['V-2', null, 'V-3'],
      ['V-3', '2025-01-15', null],
    ]);
    expect(owner.held).toMatchObject([{ part: 'VS-ES1', quantity: 6, expiresOn: '2026-01-15', confirmation: null }]);
  });

  it('ID-6: of ISS has no older one, and a family that has a serial gets another by a confirmation alone', () => {
    const history = aSystem();
    const codes = [
      serialRecorded('I-9', [], { on: '2025-03-01' }),
      serialRecorded('I-1', [], { on: '2025-03-01' }),
      serialRecorded('I-9', [], { formerly: ['I-8'] }),
      serialRecorded('V-9', ['1 ISS-Expert']),
    ].map((change) => codeOf(history.record(change)));
    expect(codes).toEqual(['serial/recorded', 'serial/recorded', 'serial/changed', 'part/other-family']);
  });
});
