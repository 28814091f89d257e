import { describe, expect, it } from 'vitest';
import { builtInParts } from '../../../domain/part/built-in-parts';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { installationCreated, orderConfirmed, orderPlaced } from '../../builders/installation-steps';
import type { PlainChange } from '../../builders/simulate-scenario';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const partSet = (part: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'part-set',
  on: '2025-01-05',
  part,
  description: `About ${part}`,
  family: 'ISS',
  per: 'device',
  ...over,
});
const partWithdrawn = (part: string, on = '2025-01-06'): PlainChange => ({ kind: 'part-withdrawn', on, part });

const partIn = (history: LedgerHistory, name: string) => history.register().parts.find(({ part }) => part === name);

describe('The parts that come with Coterm', () => {
  it('ID-8: are the ISS parts of the ordering document, with what each contains, counts as and needs', () => {
    const iss = builtInParts.filter(({ family }) => family === 'ISS');
    expect(iss.map(({ part, contents, countsAs, needs }) => [part, contents, countsAs, needs])).toEqual([
      ['ISS-Expert', [], null, null],
      ['ISS-ExpertPlus', [], 'ISS-Expert', null],
      ['ISS-ExpertStarterPack', [{ part: 'ISS-Expert', quantity: 4 }], null, null],
      ['ISS-Federation', [], null, null],
      ['ISS-Backup', [], null, { part: 'ISS-Expert', per: 'licence' }],
      ['ISS-Failover', [], null, { part: 'ISS-Expert', per: 'licence' }],
      ['ISS-FedFailover', [], null, { part: 'ISS-Federation', per: 'installation' }],
      ['ISS-IDLA', [], null, null],
      ['ISS-Redundant', [], null, { part: 'ISS-Expert', per: 'licence' }],
      ['ISS-RTP', [], null, null],
    ]);
    expect(iss.every(({ termYears }) => termYears === null)).toBe(true);
  });

  it('ID-9: are the VAI subscriptions of one, three and five years, per camera', () => {
    const vai = builtInParts.filter(({ family }) => family === 'VAI');
    expect(vai.map(({ part, per, termYears }) => [part, per, termYears])).toEqual([
      ['VS-ES1', 'camera', 1],
      ['VS-ES3', 'camera', 3],
      ['VS-ES5', 'camera', 5],
      ['VS-ADV1', 'camera', 1],
      ['VS-ADV3', 'camera', 3],
      ['VS-ADV5', 'camera', 5],
    ]);
  });
});

describe('A part of the catalogue', () => {
  it('is entered, changed and withdrawn; each counts the catalogue’s version up, and undoing it counts it down', () => {
    const history = aHistory();
    expect(history.register().catalogueVersion).toBe(1);
    accepted(history.record(partSet('ISS-Map', { needs: { part: 'ISS-Expert', per: 'installation' } })));
    const changed = accepted(history.record(partSet('ISS-RTP', { description: 'Streams' })));
    accepted(history.record(partWithdrawn('ISS-Map')));
    expect(history.register().catalogueVersion).toBe(4);
    expect(partIn(history, 'ISS-Map')).toMatchObject({ withdrawnOn: '2025-01-06', builtIn: false });
    expect(partIn(history, 'ISS-RTP')).toMatchObject({ description: 'Streams', builtIn: false });
    accepted(history.record(withdrawn(changed)));
    expect(partIn(history, 'ISS-RTP')).toMatchObject({ builtIn: true });
    expect(history.register().catalogueVersion).toBe(3);
    expect(history.register().generalChanges.map(({ change }) => change.kind)).toEqual(['part-set', 'part-withdrawn']);
  });

  it('is as it was said until a day before the change', () => {
    const history = aHistory();
    accepted(history.record(partSet('ISS-Map')));
    expect(history.register('2025-01-04').parts).toEqual(builtInParts);
    expect(history.register('2025-01-05').parts).toHaveLength(builtInParts.length + 1);
  });

  it.each([
    ['part/of-itself', partSet('ISS-Map', { needs: { part: 'ISS-Map', per: 'licence' } })],
    ['part/of-itself', partSet('ISS-Pack', { contents: [{ part: 'ISS-Pack', quantity: 2 }] })],
    ['part/unknown', partSet('ISS-Map', { countsAs: 'ISS-Nothing' })],
    ['part/pack', partSet('ISS-Pack', { contents: [{ part: 'ISS-ExpertStarterPack', quantity: 2 }] })],
    ['part/pack', partSet('ISS-Map', { needs: { part: 'ISS-ExpertStarterPack', per: 'licence' } })],
    ['part/pack', partSet('ISS-Expert', { contents: [{ part: 'ISS-RTP', quantity: 2 }] })],
    ['part/other-family', partSet('ISS-Pack', { contents: [{ part: 'VS-ES1', quantity: 2 }] })],
    ['part/other-family', partSet('ISS-RTP', { family: 'VAI' })],
    [
      'part/twice',
      partSet('ISS-Pack', {
        contents: [
          { part: 'ISS-RTP', quantity: 2 },
          { part: 'ISS-RTP', quantity: 1 },
        ],
      }),
    ],
    ['part/exists', partSet('iss-expert')],
    ['part/in-pack', partWithdrawn('ISS-Expert')],
    ['part/unknown', partWithdrawn('ISS-Nothing')],
  ])('is refused where it makes no sense: %s', (code, change) => {
    const history = aHistory();
    expect(codeOf(history.record(change))).toBe(code);
    expect(history.register().parts).toEqual(builtInParts);
  });

  it('ID-8: that is withdrawn is ordered no more, and confirmed for whoever ordered it before', () => {
    const history = aHistory();
    accepted(history.record(installationCreated(), installationCreated('N2')));
    accepted(history.record(orderPlaced('O1', [], ['3 ISS-RTP'], { on: '2025-01-03' })));
    accepted(history.record(partWithdrawn('ISS-RTP')));
    expect(codeOf(history.record(partWithdrawn('ISS-RTP', '2025-01-07')))).toBe('part/withdrawn');
    expect(codeOf(history.record(orderPlaced('O2', [], ['3 ISS-RTP'], { installation: 'N2' })))).toBe('part/withdrawn');
    accepted(history.record(orderConfirmed('C1', ['I-1'], ['3 ISS-RTP'], { order: 'O1' })));
    expect(history.register().installations[0]?.held).toMatchObject([{ part: 'ISS-RTP', quantity: 3 }]);
  });

  it('that changes its contents leaves what was confirmed before as it was counted then', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(orderConfirmed('C1', ['I-1'], ['1 ISS-ExpertStarterPack'], { on: '2025-01-03' })));
    const six = [{ part: 'ISS-Expert', quantity: 6 }];
    accepted(history.record(partSet('ISS-ExpertStarterPack', { contents: six })));
    accepted(history.record(orderConfirmed('C2', ['I-1'], ['1 ISS-ExpertStarterPack'])));
    expect(history.register().installations[0]?.held.map(({ quantity }) => quantity)).toEqual([4, 6]);
  });
});
