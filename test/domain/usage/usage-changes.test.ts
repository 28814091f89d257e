import { describe, expect, it } from 'vitest';
import { refusals } from '../../../contract/refusals';
import { nameChange } from '../../../domain/ledger/name-change';
import type { Result } from '../../../domain/result';
import { changeSchema } from '../../../domain/ledger/change';
import { usageChanges } from '../../builders/usage-changes';
import { installationCreated } from '../../builders/installation-steps';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const on = '2025-02-01';
const installation = 'N1';

const withInstallation = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(installationCreated(installation)));
  return history;
};

const server = (over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'licence-server-set',
  on,
  installation,
  purpose: 'cameras',
  address: 'https://licences.port.example',
  ...over,
});

const levels = (version: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'analytics-levels-set',
  on,
  version,
  levels: [
    { level: 2, name: 'Plus', types: ['object-counting'] },
    { level: 1, name: 'Basic', types: ['loud-sounds', 'Queue length'] },
  ],
  ...over,
});

const allotment = (source: Readonly<Record<string, unknown>>, over: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'allotment-set',
  on,
  allotment: 'A1',
  installation,
  licence: 'cameras',
  source,
  ...over,
});

const stated = { kind: 'stated', quantity: 10 };

describe('A licence server', () => {
  it('AC-6: an installation has one for cameras and intercoms and, separately, one for analytics', () => {
    const history = withInstallation();
    accepted(history.record(server({ pin: 'ab'.repeat(32), note: 'Cellar' })));
    accepted(history.record(server({ purpose: 'analytics', address: 'http://localhost:8080/' })));
    expect(history.register().licenceServers).toMatchObject([
      { installation, purpose: 'cameras', pin: 'ab'.repeat(32), note: 'Cellar', since: on },
      { installation, purpose: 'analytics', address: 'http://localhost:8080/', pin: null, note: null },
    ]);
  });

  it('is told all anew; undo gives back what was there before, and all of it stands in the installation’s history', () => {
    const history = withInstallation();
    accepted(history.record(server()));
    const moved = accepted(history.record(server({ address: 'https://other.example', on: '2025-03-01' })));
    expect(history.register().licenceServers).toMatchObject([
      { address: 'https://other.example', since: '2025-03-01' },
    ]);
    accepted(history.record(withdrawn(moved)));
    expect(history.register().licenceServers).toMatchObject([{ address: 'https://licences.port.example', since: on }]);
    expect(history.register().installations[0]?.changes.map(({ change }) => change.kind)).toEqual([
      'installation-created',
      'licence-server-set',
    ]);
  });

  it('is removed once; one that is not there is refused, and so is an installation that is not there or archived', () => {
    const history = withInstallation();
    const removed = { kind: 'licence-server-removed', on, installation, purpose: 'cameras' };
    accepted(history.record(server()));
    accepted(history.record(removed));
    expect(history.register().licenceServers).toEqual([]);
    expect(codeOf(history.record(removed))).toBe('licence-server/unknown');
    expect(codeOf(history.record(server({ installation: 'N9' })))).toBe('installation/unknown');
    accepted(history.record({ kind: 'installation-archived', on, installation }));
    expect(codeOf(history.record(server()))).toBe('installation/archived');
  });

  it.each([
    ['https://licences.port.example:8443/status', true],
    ['https://[2001:db8::1]/', true],
    ['http://127.0.0.1:8080', true],
    ['http://[::1]:8080/a', true],
    ['http://licences.port.example', false],
    ['http://localhost.example', false],
    ['https://user:secret@port.example', false],
    ['https://port.example/?token=secret', false],
    ['https://port.example#x', false],
    ['https://port.example:70000', false],
    ['ftp://port.example', false],
    ['https://', false],
    ['port.example', false],
  ])('takes an address over HTTPS, or HTTP of this computer, without secrets in it: %s', (address, isGood) => {
    expect(changeSchema.safeParse(server({ address })).success).toBe(isGood);
  });
});

describe('The analytics levels', () => {
  it('AC-3: begin with the four levels of the manual, and level 4 includes all of them', () => {
    const [builtIn] = aHistory().register().levelCatalogues;
    expect(builtIn).toMatchObject({ version: '0', builtIn: true });
    expect(builtIn?.levels.map(({ level, types }) => [level, types])).toEqual([
      [1, ['loud-sounds', 'smoke-fire', 'line-crossing', 'camera-damage', 'zone-intrusion']],
      [2, ['object-counting', 'visitor-counting']],
      [3, ['face-recognition', 'licence-plates', 'container-numbers']],
      [4, builtIn?.levels.slice(0, 3).flatMap(({ types }) => types)],
    ]);
  });

  it('AC-3: are data with a version: they are entered by product version, and count the catalogue’s version up', () => {
    const history = aHistory();
    accepted(history.record(levels('24.10')));
    accepted(history.record(levels('24.9')));
    const register = history.register();
    expect(register.levelCatalogues.map(({ version }) => version)).toEqual(['0', '24.9', '24.10']);
    expect(register.levelCatalogues[1]?.levels.map(({ name }) => name)).toEqual(['Basic', 'Plus']);
    expect(register.catalogueVersion).toBe(3);
    expect(register.generalChanges.map(({ change }) => change.kind)).toEqual([
      'analytics-levels-set',
      'analytics-levels-set',
    ]);
  });

  it('are withdrawn; those that came with Coterm are there again once nothing lies over them', () => {
    const history = aHistory();
    const withdraw = (version: string) => ({ kind: 'analytics-levels-withdrawn', on, version });
    expect(codeOf(history.record(withdraw('0')))).toBe('levels/built-in');
    accepted(history.record(levels('0.0')));
    expect(history.register().levelCatalogues).toMatchObject([{ version: '0.0', builtIn: false }]);
    accepted(history.record(withdraw('0')));
    expect(history.register().levelCatalogues).toMatchObject([{ version: '0', builtIn: true }]);
    expect(codeOf(history.record(withdraw('7')))).toBe('levels/unknown');
  });

  it('name each level and each type once', () => {
    const history = aHistory();
    const twice = { level: 1, name: 'One', types: ['a'] };
    expect(codeOf(history.record(levels('1', { levels: [twice, twice] })))).toBe('levels/twice');
    const types = [{ level: 1, name: 'One', types: ['a', 'a'] }];
    expect(codeOf(history.record(levels('1', { levels: types })))).toBe('levels/type-twice');
  });
});

describe('What was bought for an installation', () => {
  it('is a share of a pool, parts of the installation, or stated; it is set anew and removed', () => {
    const history = withInstallation();
    accepted(history.record({ kind: 'pool-created', on: '2025-01-01', pool: 'P' }));
    accepted(history.record(allotment(stated)));
    accepted(history.record(allotment({ kind: 'pool', pool: 'P', product: 'core', quantity: 5 }, { allotment: 'A2' })));
    accepted(history.record(allotment({ kind: 'parts', part: 'ISS-Expert' }, { allotment: 'A3' })));
    accepted(history.record(allotment({ kind: 'stated', quantity: 12 })));
    expect(history.register().allotments.map(({ allotment: id, source }) => [id, source.kind])).toEqual([
      ['A1', 'stated'],
      ['A2', 'pool'],
      ['A3', 'parts'],
    ]);
    const removed = { kind: 'allotment-removed', on, allotment: 'A1', installation };
    const undo = accepted(history.record(removed));
    expect(history.register().allotments).toHaveLength(2);
    expect(codeOf(history.record(removed))).toBe('allotment/unknown');
    accepted(history.record(withdrawn(undo)));
    expect(history.register().allotments[0]).toMatchObject({ source: { quantity: 12 } });
  });

  it('needs its pool or its part, and an id of its own', () => {
    const history = withInstallation();
    accepted(history.record(installationCreated('N2')));
    expect(codeOf(history.record(allotment({ kind: 'pool', pool: 'nowhere' })))).toBe('pool/unknown');
    expect(codeOf(history.record(allotment({ kind: 'parts', part: 'nothing' })))).toBe('part/unknown');
    accepted(history.record(allotment(stated)));
    expect(codeOf(history.record(allotment(stated, { installation: 'N2' })))).toBe('allotment/exists');
  });
});

describe('A snapshot that came as a file', () => {
  const imported = { kind: 'usage-imported', on, installation, docId: 'sha256:x', fileName: 'a.ilstat' };

  it('is a reading of its installation until it is undone, and counts once', () => {
    const history = withInstallation();
    const event = accepted(history.record(imported));
    expect(history.register().usageImports).toMatchObject([{ installation, docId: 'sha256:x', source: null, on }]);
    expect(codeOf(history.record(imported))).toBe('document/known');
    accepted(history.record(withdrawn(event)));
    expect(history.register().usageImports).toEqual([]);
    accepted(history.record({ ...imported, source: 'sha256:y' }));
    expect(history.register().usageImports).toMatchObject([{ source: 'sha256:y' }]);
  });
});

describe('Every kind of usage change', () => {
  it.each(usageChanges.map((change) => [change.kind, change] as const))(
    '%s is stored and has its words',
    (kind, change) => {
      expect(changeSchema.parse(change)).toEqual(change);
      expect(nameChange(change)).toContain(kind);
    },
  );

  it('has a sentence with a next step for every refusal', () => {
    for (const code of ['licence-server/unknown', 'levels/built-in', 'allotment/exists'] as const)
      expect(refusals[code].next).not.toBe('');
  });
});
