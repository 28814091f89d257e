import { describe, expect, it } from 'vitest';
import { heldSums } from '../../../domain/installation/held-sums';
import { lineagesOf, openOrdersOf, type Lineage } from '../../../domain/installation/lineages';
import { purchasesOf } from '../../../domain/installation/purchases';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import { causesOf, sumByPart } from '../../../domain/installation/serial-causes';
import type { Register } from '../../../domain/ledger/register';
import { builtInParts } from '../../../domain/part/built-in-parts';
import { aMall } from '../../builders/a-mall';
import { day } from '../../builders/a-lot';
import { installationCreated, orderPlaced, serialRecorded } from '../../builders/installation-steps';
import { accepted, aHistory } from '../../builders/ledger-history';

const registerOf = (...steps: readonly (readonly object[])[]): Register => {
  const history = aHistory();
  for (const step of steps) for (const change of step) accepted(history.record({ ...change }));
  return history.register('2025-03-12');
};

const familyOf = (part: string) => builtInParts.find((each) => each.part === part)?.family;

const only = ({ installations: [installation] }: Register): RegisteredInstallation => {
  if (installation === undefined) throw new Error('no installation');
  return installation;
};

const lineageOf = (register: Register, family: 'VAI' | 'ISS'): Lineage => {
  const lineage = lineagesOf(only(register)).find((each) => each.family === family);
  if (lineage === undefined) throw new Error('no such lineage');
  return lineage;
};

describe('The lineages of an installation', () => {
  it('ID-6, ID-7: are one for each family, the one that changes first, each with its current serial', () => {
    const lineages = lineagesOf(only(registerOf(...aMall())));
    expect(lineages.map(({ family, stays, current }) => [family, stays, current?.serial])).toEqual([
      ['VAI', false, 'VAI-04'],
      ['ISS', true, 'ISS-60417-WH'],
    ]);
  });

  it('ID-7: say why each serial was issued: new, upgrade, renewal with add-on, add-on', () => {
    const { serials } = lineageOf(registerOf(...aMall()), 'VAI');
    expect(serials.map((serial, index) => causesOf(serial, index === 0))).toEqual([
      ['new'],
      ['upgrade'],
      ['renewal', 'add-on'],
      ['add-on'],
    ]);
    expect(sumByPart(serials[2]?.parts ?? [])).toEqual([{ part: 'VS-ADV1', quantity: 40 }]);
  });

  it('say of what was recorded as it was that nothing else is known', () => {
    const register = registerOf(
      [installationCreated()],
      [serialRecorded('VAI-9', ['4 VS-ES1'], { formerly: ['VAI-8'] })],
    );
    const { serials } = lineageOf(register, 'VAI');
    expect(serials.map((serial, index) => causesOf(serial, index === 0))).toEqual([['unknown'], ['recorded']]);
  });

  it('ID-2: are there, still empty, for what a new installation waits for', () => {
    const register = registerOf([installationCreated()], [orderPlaced('O1', [], ['8 ISS-Expert', '2 VS-ES1'])]);
    expect(lineagesOf(only(register))).toMatchObject([
      { family: 'VAI', serials: [], current: null },
      { family: 'ISS', serials: [], current: null },
    ]);
  });

  it('know the open orders that will change them', () => {
    const register = registerOf(...aMall());
    const numbers = (['VAI', 'ISS'] as const).map((family) =>
      openOrdersOf(register.installationOrders, lineageOf(register, family), familyOf).map(({ number }) => number),
    );
    expect(numbers).toEqual([['PO-7'], []]);
  });
});

describe('The purchases under a serial', () => {
  it('ID-6: are one for each confirmation, packs as they were ordered', () => {
    const register = registerOf(...aMall());
    const purchases = purchasesOf(only(register), lineageOf(register, 'ISS'), familyOf);
    expect(purchases.map(({ on, parts, order }) => [on, parts, order])).toEqual([
      ['2022-02-01', [{ part: 'ISS-ExpertStarterPack', quantity: 2 }], 'O1'],
      ['2025-01-08', [{ part: 'ISS-Backup', quantity: 8 }], 'O6'],
    ]);
  });

  it('begin with what was there before', () => {
    const register = registerOf([installationCreated()], [serialRecorded('I-1', ['12 ISS-Expert'])]);
    expect(purchasesOf(only(register), lineageOf(register, 'ISS'), familyOf)).toMatchObject([
      { parts: [{ part: 'ISS-Expert', quantity: 12 }], order: null, confirmation: null },
    ]);
  });
});

describe('The parts held', () => {
  const parts = new Map(builtInParts.map((part) => [part.part, part]));

  it('ID-8, ID-10: stand by part and end, subscriptions first, with what they need', () => {
    const register = registerOf(...aMall());
    expect(heldSums(only(register).held, parts, register.asOf)).toMatchObject([
      { part: 'VS-ADV3', quantity: 12, expiresOn: '2027-11-18', need: null },
      { part: 'VS-ADV1', quantity: 40, expiresOn: '2025-05-06', need: null },
      { part: 'ISS-Backup', quantity: 8, expiresOn: null, need: { part: 'ISS-Expert', required: 8, there: 8 } },
      { part: 'ISS-Expert', quantity: 8, expiresOn: null, need: null },
    ]);
  });

  it('ID-8: count an ExpertPlus for an Expert', () => {
    const held = [
      { part: 'ISS-ExpertPlus', quantity: 3 },
      { part: 'ISS-Failover', quantity: 4 },
    ].map((each) => ({
      ...each,
      family: 'ISS' as const,
      since: day('2025-01-01'),
      expiresOn: null,
      confirmation: null,
    }));
    expect(heldSums(held, parts, day('2025-02-01'))[1]?.need).toEqual({ part: 'ISS-Expert', required: 4, there: 3 });
  });
});
