import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../domain/installation/order-check';
import { builtInParts } from '../../../domain/part/built-in-parts';
import { day } from '../../builders/a-lot';
import { aGround, agreed, anOrder, aSerial, codesOf, held, ISS_1, lines, partsOf, VAI_2, westhaven } from './a-ground';

describe('An order for an existing installation', () => {
  it('ID-3: quotes the original serial for ISS and the current one for VAI', () => {
    expect(checkOrder(aGround(), anOrder())).toEqual([]);
    expect(checkOrder(aGround(), anOrder({ serials: [VAI_2], lines: lines(['VS-ADV3', 6]) }))).toEqual([]);
    const both = anOrder({ serials: [ISS_1, VAI_2], lines: lines(['ISS-Expert', 1], ['VS-ES1', 1]) });
    expect(checkOrder(aGround(), both)).toEqual([]);
  });

  it('ID-3: is told which serial is missing', () => {
    expect(checkOrder(aGround(), anOrder({ serials: [] }))).toMatchObject([
      { code: 'serial/missing', rule: 'ID-3', family: 'ISS', current: 'ISS-1' },
    ]);
  });

  it('ID-5, ID-7: is told when a VAI serial was superseded, and by which', () => {
    const order = anOrder({ serials: [{ family: 'VAI', serial: 'VAI-1' }], lines: lines(['VS-ADV3', 6]) });
    expect(checkOrder(aGround(), order)).toMatchObject([
      { code: 'serial/superseded', rule: 'ID-5', serial: 'VAI-1', current: 'VAI-2', since: '2024-11-18' },
    ]);
  });

  it('ID-5: is told whose serial it quotes', () => {
    const order = anOrder({ serials: [{ family: 'ISS', serial: 'ISS-9' }] });
    expect(checkOrder(aGround(), order)).toMatchObject([{ code: 'serial/unknown', serial: 'ISS-9', current: 'ISS-1' }]);
    const ground = aGround({ ownerOf: () => ({ installation: 'i-9', name: 'Harbour' }) });
    expect(checkOrder(ground, order)).toMatchObject([
      { code: 'serial/foreign', installation: 'i-9', owner: 'Harbour', name: 'Westhaven Mall', current: 'ISS-1' },
    ]);
  });

  it('ID-6: does not quote the serial of the other licence family', () => {
    const order = anOrder({ serials: [{ family: 'ISS', serial: 'VAI-2' }] });
    expect(checkOrder(aGround(), order)).toMatchObject([
      { code: 'serial/other-family', serial: 'VAI-2', family: 'VAI', asked: 'ISS', current: 'ISS-1' },
    ]);
  });

  it('ID-6: may quote a current serial beside, and no superseded one', () => {
    expect(checkOrder(aGround(), anOrder({ serials: [ISS_1, VAI_2] }))).toEqual([]);
    expect(codesOf(aGround(), anOrder({ serials: [ISS_1, { family: 'VAI', serial: 'VAI-1' }] }))).toEqual([
      'serial/superseded',
    ]);
  });

  it('ID-2: of a family that it does not have yet quotes none, unless one is on its way', () => {
    const installation = westhaven({ serials: [aSerial('ISS-1')] });
    const order = anOrder({ serials: [], lines: lines(['VS-ES1', 4]) });
    expect(checkOrder(aGround({ installation }), order)).toEqual([]);
    const openOrders = [{ number: 'PO-7', lines: lines(['VS-ES1', 2]) }];
    expect(checkOrder(aGround({ installation, openOrders }), order)).toMatchObject([
      { code: 'serial/awaited', family: 'VAI', number: 'PO-7' },
    ]);
  });

  it('ID-3: cannot do without a serial where none was ever written down', () => {
    const installation = westhaven({ serials: [] });
    expect(codesOf(aGround({ installation }), anOrder({ serials: [] }))).toEqual(['serial/not-recorded']);
  });

  it('ID-3: of another family waits for the confirmation of the order with which the installation began', () => {
    const ground = aGround({
      installation: westhaven({ serials: [] }),
      openOrders: [{ number: 'PO-7', lines: lines(['ISS-Expert', 4]) }],
    });
    const order = anOrder({ serials: [], lines: lines(['VS-ES1', 4]) });
    expect(checkOrder(ground, order)).toMatchObject([{ code: 'serial/awaited', family: 'ISS', number: 'PO-7' }]);
  });

  it('ID-6: quotes the serial of each part number where the policy says so', () => {
    const serials = [aSerial('ISS-E', { part: 'ISS-Expert' }), aSerial('ISS-B', { part: 'ISS-Backup' })];
    const ground = aGround({ serialPer: 'part', installation: westhaven({ serials }) });
    const asked = lines(['ISS-ExpertStarterPack', 1], ['ISS-Backup', 2]);
    const expert = { family: 'ISS', part: 'ISS-Expert', serial: 'ISS-E' } as const;
    expect(checkOrder(ground, anOrder({ serials: [expert], lines: asked }))).toMatchObject([
      { code: 'serial/missing', part: 'ISS-Backup', current: 'ISS-B' },
    ]);
    const swapped = { family: 'ISS', part: 'ISS-Backup', serial: 'ISS-E' } as const;
    expect(checkOrder(ground, anOrder({ serials: [expert, swapped], lines: asked }))).toMatchObject([
      { code: 'serial/other-part', part: 'ISS-Expert', asked: 'ISS-Backup', current: 'ISS-B' },
    ]);
    const right = { family: 'ISS', part: 'ISS-Backup', serial: 'ISS-B' } as const;
    expect(checkOrder(ground, anOrder({ serials: [expert, right], lines: asked }))).toEqual([]);
  });

  it('is refused while the installation is archived', () => {
    const installation = westhaven({ archivedOn: day('2025-01-01') });
    expect(codesOf(aGround({ installation }), anOrder())).toEqual(['installation/archived']);
  });
});

describe('An order for a new installation', () => {
  const asNew = anOrder({ installationIs: 'new', serials: [] });

  it('ID-2: quotes no serial: the vendor generates one', () => {
    expect(checkOrder(aGround({ installation: null }), asNew)).toEqual([]);
    expect(checkOrder(aGround({ installation: null }), { ...asNew, serials: [ISS_1] })).toMatchObject([
      { code: 'serial/unexpected', rule: 'ID-2', serial: 'ISS-1' },
    ]);
  });

  it('ID-1: is not for one that has a serial, or waits for it', () => {
    expect(checkOrder(aGround(), asNew)).toMatchObject([
      { code: 'installation/not-new', rule: 'ID-1', name: 'Westhaven Mall', serial: 'ISS-1' },
    ]);
    const installation = westhaven({ serials: [], held: [] });
    expect(checkOrder(aGround({ installation }), asNew)).toEqual([]);
    const openOrders = [{ number: 'PO-7', lines: lines(['ISS-Expert', 1]) }];
    expect(checkOrder(aGround({ installation, openOrders }), asNew)).toMatchObject([
      { code: 'installation/not-new', number: 'PO-7' },
    ]);
  });
});

describe('The parts of an order', () => {
  it('ID-8, ID-9: are in the catalogue, and offered on that day', () => {
    const parts = builtInParts.map((part) =>
      part.part === 'ISS-RTP' ? { ...part, withdrawnOn: day('2025-03-12') } : part,
    );
    const order = anOrder({ lines: lines(['=HYPERLINK("x")', 1], ['ISS-RTP', 1], ['iss-expert', 1]) });
    expect(checkOrder(aGround({ parts: partsOf(parts) }), order)).toMatchObject([
      { code: 'part/unknown', part: '=HYPERLINK("x")' },
      { code: 'part/withdrawn', part: 'ISS-RTP', on: '2025-03-12' },
      { code: 'part/unknown', part: 'iss-expert' },
    ]);
    expect(codesOf(aGround({ parts: partsOf(parts) }), { ...order, on: day('2025-03-11') })).not.toContain(
      'part/withdrawn',
    );
  });

  it('ID-7: replace only what is held and not promised to another order', () => {
    const order = anOrder({ serials: [VAI_2], lines: lines(['VS-ADV1', 30, 'VS-ES1'], ['VS-ADV3', 10, 'VS-ES1']) });
    expect(checkOrder(aGround(), order)).toEqual([]);
    const openOrders = [{ number: 'PO-7', lines: lines(['VS-ES1', 5, 'VS-ES1']) }];
    expect(checkOrder(aGround({ openOrders }), order)).toMatchObject([
      { code: 'part/too-few-held', part: 'VS-ES1', quantity: 40, available: 35 },
    ]);
  });

  it('ID-7: renew what has ended too', () => {
    const installation = westhaven({ held: [held('VS-ES1', 40, day('2025-01-01'))] });
    const order = anOrder({ serials: [VAI_2], lines: lines(['VS-ES1', 40, 'VS-ES1']) });
    expect(checkOrder(aGround({ installation }), order)).toEqual([]);
  });

  it('ID-6: do not replace those of the other family', () => {
    const order = anOrder({ lines: lines(['ISS-IDLA', 1, 'VS-ES1']) });
    expect(checkOrder(aGround(), order)).toMatchObject([{ code: 'part/other-family', part: 'VS-ES1', family: 'ISS' }]);
  });
});

describe('The territory of an order', () => {
  const order = anOrder({ partner: 'Northgate Security', territory: 'Norway' });

  it('LP-17: is covered by an agreement, or the order says why not', () => {
    expect(checkOrder(aGround({ agreements: [agreed(['Norway'])] }), order)).toEqual([]);
    const ground = aGround({ agreements: [agreed(['Sweden'])] });
    expect(checkOrder(ground, order)).toMatchObject([
      { code: 'installation-order/territory', rule: 'LP-17', territory: 'Norway', territories: ['Sweden'] },
    ]);
    expect(checkOrder(ground, { ...order, override: 'Agreement is being signed' })).toEqual([]);
    expect(codesOf(ground, { ...order, override: '  ' })).toEqual(['installation-order/territory']);
  });
});

describe('Everything that is wrong', () => {
  it('ID-5: is said at once', () => {
    const order = anOrder({
      serials: [{ family: 'VAI', serial: 'VAI-1' }],
      lines: lines(['VS-ADV3', 6], ['ISS-Backup', 9], ['ISS-FedFailover', 1], ['VS-X', 1], ['VS-ADV1', 41, 'VS-ES1']),
      territory: 'Norway',
    });
    expect(codesOf(aGround({ agreements: [agreed(['Sweden'])] }), order)).toEqual([
      'serial/superseded',
      'serial/missing',
      'part/unknown',
      'part/too-few-held',
      'part/needs',
      'part/needs',
      'installation-order/territory',
    ]);
  });
});
