/** What holds of serials and parts in every history of orders, confirmations and undoing, whoever recorded it in what order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentOf, currentSerial, serialKey } from '../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import type { LedgerEvent } from '../../../domain/ledger/event';
import type { Register } from '../../../domain/ledger/register';
import {
  installationCreated,
  line,
  orderConfirmed,
  orderPlaced,
  serialRecorded,
} from '../../builders/installation-steps';
import { aDevice, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const installations = ['N1', 'N2'] as const;
const partsOf = {
  ISS: ['ISS-Expert', 'ISS-ExpertStarterPack', 'ISS-Backup'],
  VAI: ['VS-ES1', 'VS-ADV3'],
} as const;

/** One thing that a person may do: sensible or not, the rules say. */
interface Move {
  readonly does: 'order' | 'confirm' | 'record' | 'cancel' | 'undo' | 'per-part' | 'merge';
  readonly at: (typeof installations)[number];
  readonly family: 'ISS' | 'VAI';
  readonly part: number;
  readonly quantity: number;
  readonly replaces: boolean;
  /** Which serial of few: so that the same one comes twice. */
  readonly serial: number;
  readonly day: number;
  readonly target: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  does: fc.constantFrom('order', 'confirm', 'confirm', 'confirm', 'record', 'cancel', 'undo', 'per-part', 'merge'),
  at: fc.constantFrom(...installations),
  family: fc.constantFrom('ISS', 'VAI'),
  part: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 9 }),
  replaces: fc.boolean(),
  serial: fc.nat(12),
  day: fc.integer({ min: 10, max: 28 }),
  target: fc.nat(40),
});

const onOf = ({ day }: Move): string => `2025-03-${day}`;
/** Mostly one that fits; now and then the same for both installations. */
const serialOf = ({ at, family, serial }: Move): string => {
  if (serial === 0) return family === 'ISS' ? 'I-0' : 'V-0';
  return family === 'ISS' ? `I-${at}` : `V-${at}-${serial}`;
};

const lineOf = ({ family, part, quantity: many, replaces }: Move) => {
  const quantity = replaces ? 1 + (many % 3) : many;
  const parts = partsOf[family];
  const ordered = parts[part % parts.length] ?? parts[0];
  return line(`${quantity} ${ordered}${replaces ? ` for ${parts[0]}` : ''}`);
};

/** One of the orders that were placed, if there are any. */
const someOrder = (events: readonly LedgerEvent[], target: number): string => {
  const placed = events.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'installation-order-placed' ? [change.order] : [])),
  );
  return placed[target % Math.max(1, placed.length)] ?? 'O-none';
};

const changeOf = (one: Move, count: number, events: readonly LedgerEvent[]): PlainChange | null => {
  const on = onOf(one);
  const { at, family, target } = one;
  const lines = [lineOf(one)];
  switch (one.does) {
    case 'order':
      return orderPlaced(`O${count}`, one.replaces ? [serialOf(one)] : [], [], { on, installation: at, lines });
    case 'merge':
    case 'confirm': {
      const order = target % 3 === 0 ? { order: someOrder(events, target) } : {};
      return orderConfirmed(`C${count}`, [serialOf(one)], [], { on, installation: at, lines, ...order });
    }
    case 'record':
      return serialRecorded(serialOf(one), [], {
        on,
        installation: at,
        family,
        held: lines.map(({ part, quantity }) => ({ part, quantity })),
      });
    case 'cancel':
      return { kind: 'installation-order-cancelled', on, order: someOrder(events, target) };
    case 'per-part':
      return { kind: 'policy-set', on, policy: { serialPer: target % 2 === 0 ? 'part' : 'family' } };
    case 'undo': {
      const event = events[Math.min(2, events.length - 1) + (target % Math.max(1, events.length - 2))];
      return event === undefined ? null : withdrawn(event, on);
    }
  }
};

const play = (moves: readonly Move[], perPart: boolean): LedgerHistory => {
  const history = aHistory();
  for (const installation of installations) history.record(installationCreated(installation));
  moves.forEach((one, index) => {
    if (one.does === 'per-part' && !perPart) return;
    const change = changeOf(one, index, history.events);
    if (change === null) return;
    // What another computer recorded comes unasked, and the fold says what of it counts.
    if (one.does === 'merge') history.merge(anEvent(history.events.length + 1, [change], { device: aDevice('m') }));
    else history.record(change);
  });
  return history;
};

const changesIn = ({ changes }: RegisteredInstallation) => changes.map(({ change }) => change);

/** Every confirmed ISS serial of an installation, in the order of its days. */
const issSerialsConfirmed = (installation: RegisteredInstallation): ReadonlySet<string> =>
  new Set(
    installation.confirmations.flatMap(({ serials }) =>
      serials.filter(({ family }) => family === 'ISS').map(({ serial }) => serialKey(serial)),
    ),
  );

const checkSerials = ({ installations: all }: Register): void => {
  const owners = new Map<string, string>();
  for (const { installation, serials } of all)
    for (const { serial } of serials) {
      expect(owners.has(serialKey(serial))).toBe(false);
      owners.set(serialKey(serial), installation);
    }
};

/** Counted from what was said, line by line: what the fold holds adds up to it. */
const heldByHand = (installation: RegisteredInstallation): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  const add = (part: string, quantity: number): void => {
    const [single, times] = part === 'ISS-ExpertStarterPack' ? (['ISS-Expert', 4] as const) : ([part, 1] as const);
    sums.set(single, (sums.get(single) ?? 0) + quantity * times);
  };
  for (const change of changesIn(installation)) {
    if (change.kind === 'installation-serial-recorded')
      for (const { part, quantity } of change.held) add(part, quantity);
    if (change.kind === 'installation-order-confirmed')
      for (const { part, quantity, replaces } of change.lines) {
        if (replaces !== undefined) add(replaces, part === 'ISS-ExpertStarterPack' ? -4 * quantity : -quantity);
        add(part, quantity);
      }
  }
  return new Map([...sums].filter(([, quantity]) => quantity !== 0));
};

const heldInRegister = ({ held }: RegisteredInstallation): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { part, quantity } of held) sums.set(part, (sums.get(part) ?? 0) + quantity);
  return sums;
};

const runs = { numRuns: 60 };
const histories = fc.array(move, { minLength: 8, maxLength: 24, size: 'max' });

describe('In every history of an installation', () => {
  it('ID-6, ID-7: exactly one serial of each family is current once there is any, and ISS never has another', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        for (const installation of play(moves, false).register().installations)
          for (const family of ['ISS', 'VAI'] as const) {
            const own = installation.serials.filter((serial) => serial.family === family);
            const current = own.filter(({ supersededBy }) => supersededBy === null);
            expect(current).toHaveLength(own.length === 0 ? 0 : 1);
            expect(currentSerial(installation, { family, part: null })).toBe(current[0] ?? null);
            if (family === 'ISS') expect(own.length).toBeLessThan(2);
            expect(issSerialsConfirmed(installation).size).toBeLessThan(2);
          }
      }),
      runs,
    );
  });

  it('ID-7: every old VAI serial leads to the current one, and nothing is lost', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        for (const installation of play(moves, false).register().installations) {
          const vai = installation.serials.filter(({ family }) => family === 'VAI');
          const named = installation.confirmations.flatMap(({ serials }) =>
            serials.filter(({ family }) => family === 'VAI').map(({ serial }) => serial),
          );
          expect(vai.map(({ serial }) => serial)).toEqual(expect.arrayContaining(named));
          for (const serial of vai)
            expect(currentOf(installation, serial)).toBe(currentSerial(installation, { family: 'VAI', part: null }));
        }
      }),
      runs,
    );
  });

  it('ID-6: a serial belongs to one installation, and to one scope where serials are one per part', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        const register = play(moves, true).register();
        checkSerials(register);
        for (const installation of register.installations) {
          const scopes = installation.serials
            .filter(({ supersededBy }) => supersededBy === null)
            .map(({ family, part }) => `${family} ${part ?? ''}`);
          expect(new Set(scopes).size).toBe(scopes.length);
          for (const serial of installation.serials) expect(currentOf(installation, serial).supersededBy).toBeNull();
        }
      }),
      runs,
    );
  });

  it('ID-8: the parts held are those that were confirmed, packs expanded, less what they replaced', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        for (const installation of play(moves, true).register().installations)
          expect(heldInRegister(installation)).toEqual(heldByHand(installation));
      }),
      runs,
    );
  });

  it('an order is open, cancelled, or confirmed by one standing confirmation', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        const { installations: all, installationOrders } = play(moves, false).register();
        const answered = all.flatMap(({ confirmations }) =>
          confirmations.flatMap(({ order, confirmation }) => (order === null ? [] : [[order, confirmation]])),
        );
        expect(new Map(answered as [string, string][])).toEqual(
          new Map(
            installationOrders
              .filter(({ state }) => state === 'confirmed')
              .map(({ order, confirmation }) => [order, confirmation]),
          ),
        );
        expect(answered).toHaveLength(new Set(answered.map(([order]) => order)).size);
      }),
      runs,
    );
  });

  it('undoing the last step gives the installations as they were before it', () => {
    fc.assert(
      fc.property(histories, move, (moves, last) => {
        const history = play(
          moves.filter(({ does }) => does !== 'merge'),
          false,
        );
        const before = history.register();
        const change = changeOf(last, moves.length, history.events);
        if (change === null || last.does === 'merge' || last.does === 'undo') return;
        const recorded = history.record(change);
        if (!recorded.ok) return;
        expect(history.record(withdrawn(recorded.value)).ok).toBe(true);
        const { installations: after, installationOrders } = history.register();
        expect(after).toEqual(before.installations);
        expect(installationOrders).toEqual(before.installationOrders);
      }),
      runs,
    );
  });

  it('devices that got the same events in another order read the same installations', () => {
    fc.assert(
      fc.property(histories, fc.integer(), (moves, seed) => {
        const history = play(moves, true);
        const other = aHistory();
        const shuffled = [...history.events].sort(
          (one, another) => ((one.seq * seed) % 7) - ((another.seq * seed) % 7),
        );
        for (const event of shuffled) other.merge(event);
        expect(other.register()).toEqual(history.register());
      }),
      runs,
    );
  });
});
