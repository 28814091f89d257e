/** Snapshots and pages of used licences for property tests: good ones, and such as are wrong in one place. */
import fc from 'fast-check';

const shortText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Harbour Mall', 'a', '長い', 'x'.repeat(200)) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
);
const wrongText = fc.constantFrom<unknown>('', 'x'.repeat(201), 7, null, [], {});
const count = fc.constantFrom(0, 1, 12, 1_000_000_000);
const wrongCount = fc.constantFrom<unknown>(-1, 1_000_000_001, 0.5, '3', null, true);
const instant = fc.constantFrom(
  '2025-03-12T09:41:00Z',
  '2025-03-12T09:41:00.250+01:00',
  '2024-02-29T23:59:59-23:59',
  '2025-01-01T00:00:00.123456789Z',
);
const wrongInstant = fc.constantFrom<unknown>(
  '2025-02-29T00:00:00Z',
  '2025-03-12T24:00:00Z',
  '2025-03-12T09:41:00',
  '2025-03-12T09:41Z',
  '2025-03-12 09:41:00Z',
  '2025-03-12T09:41:00+24:00',
  '2025-03-12T09:41:00+0100',
  `2025-03-12T09:41:00.${'1'.repeat(40)}Z`,
  1_741_772_460,
);
const day = fc.constantFrom('2025-11-30', '2024-02-29', '0001-01-01', '9999-12-31');
const wrongDay = fc.constantFrom<unknown>('2025-02-29', '2025-13-01', '30.11.2025', '2025-1-1', '', 20_250_101);
const version = fc.constantFrom('24', '24.3.1', '1.2.3.4.5.6');
const wrongVersion = fc.constantFrom<unknown>('v24', '24.', '1.2.3.4.5.6.7', '24-beta', 24);
const flag = fc.boolean();
const wrongFlag = fc.constantFrom<unknown>(0, 'true', null);

/** Mostly right: a value with many members is then right often enough. */
const mostly = <Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: wrong });

const text = mostly(shortText, wrongText);
const figure = mostly(count, wrongCount);
const moment = mostly(instant, wrongInstant);
const date = mostly(day, wrongDay);
const boolean = mostly(flag, wrongFlag);

const member = <Members extends Record<string, fc.Arbitrary<unknown>>>(members: Members, ...required: string[]) =>
  fc.oneof(
    { weight: 60, arbitrary: fc.record(members, { requiredKeys: required as (keyof Members & string)[] }) },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'text', 4) },
  );

const byType = member({ type: text, used: figure, users: figure, devices: figure }, 'type', 'used');

const licenceIds = {
  cameras: ['cameras', 'intercoms'],
  analytics: ['level-1', 'level-3', 'level-999'],
} as const;
const wrongLicence = fc.constantFrom<unknown>('level-0', 'level-1000', 'level-', 'Cameras', 'doors', 3);

const figuresOf = (licence: string, isAnalytics: boolean): fc.Arbitrary<unknown> =>
  member(
    {
      licence: mostly(fc.constant(licence), wrongLicence),
      used: figure,
      total: figure,
      byType: mostly(fc.array(byType, { maxLength: 3 }), fc.constantFrom<unknown>({}, null)),
      usedDigest: text,
      ...(isAnalytics ? { shared: figure } : { shared: mostly(fc.constant(undefined), count) }),
    },
    'licence',
    'used',
    'total',
  );

/** As JSON has it: a member that is undefined is not there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const supportOf = member({
  technicalSupportUntil: date,
  updates: member({ allowed: boolean, until: date, latest: text }, 'allowed'),
});

const statusOf = (purpose: keyof typeof licenceIds): fc.Arbitrary<unknown> =>
  fc
    .subarray([...licenceIds[purpose]])
    .chain((ids) =>
      member(
        {
          v: mostly(fc.constant(1), fc.constantFrom<unknown>(0, 2, '1', null)),
          purpose: mostly(fc.constant(purpose), fc.constantFrom<unknown>('cameras', 'analytics', 'doors')),
          system: member({ name: text, id: text, version: mostly(version, wrongVersion) }, 'name'),
          takenAt: moment,
          licences: mostly(
            fc.tuple(...ids.map((id) => figuresOf(id, purpose === 'analytics'))),
            fc.constantFrom<unknown>({}, null, 'none'),
          ),
          analyticsModule: boolean,
          support: supportOf,
        },
        'v',
        'purpose',
        'system',
        'takenAt',
        'licences',
      ),
    )
    .map(asJson);

export const statusesLike: fc.Arbitrary<unknown> = fc.oneof(statusOf('cameras'), statusOf('analytics'));

const usedLicence = member(
  {
    id: text,
    name: text,
    kind: mostly(
      fc.constantFrom('camera', 'intercom', 'channel', 'user', 'device'),
      fc.constantFrom<unknown>('door', '', 1),
    ),
    type: text,
    since: moment,
  },
  'id',
  'name',
  'kind',
  'since',
);

export const pagesLike: fc.Arbitrary<unknown> = member(
  {
    v: mostly(fc.constant(1), fc.constantFrom<unknown>(0, 2, '1')),
    licence: mostly(fc.constantFrom('cameras', 'level-2'), wrongLicence),
    used: mostly(fc.array(usedLicence, { maxLength: 3 }), fc.constantFrom<unknown>({}, null)),
    next: mostly(fc.constantFrom('abc.12', 'x'.repeat(500)), fc.constantFrom<unknown>('', 'x'.repeat(501), 4)),
  },
  'v',
  'licence',
  'used',
).map(asJson);
