/** Files that go to and fro: activations of sites without a connection, and transfers that another partner signs. */
import { toDayNumber } from '../../../domain/calendar/civil-date';
import type { ActivationChange } from '../../../domain/activation/activation-change';
import { exchanged, type ExchangedStep } from '../told-exchange';
import type { Moment } from '../moment';
import type { RecordedStep, ToldStep } from '../told-step';

const CORE = 'iSentry Core';

type Asked = readonly [pool: string, quantity: number, site: string, product?: string];

const askedBy =
  (by: 'office' | 'server') =>
  (at: Moment, request: string, ...[pool, quantity, site, product = CORE]: Asked): ExchangedStep =>
    exchanged(at, { does: 'ask', by, request, pool, quantity, site, product });

const asked = askedBy('office');
const askedByServer = askedBy('server');

const answered = (at: Moment, request: string, reason?: string): ExchangedStep =>
  exchanged(at, { does: 'answer', request, ...(reason === undefined ? {} : { reason }) });

const givenBack = (at: Moment, request: string, of: string, quantity: number): ExchangedStep =>
  exchanged(at, { does: 'ask-back', request, of, quantity });

const lost = (
  at: Moment,
  facts: Omit<Extract<ActivationChange, { kind: 'activation-lost' }>, 'kind' | 'on'>,
): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf) => [{ kind: 'activation-lost', on: dayOf(at), ...facts }],
});

/** From the hospital of another town: they arrive with the date that they left with. */
const fromHavenlight: ExchangedStep = {
  kind: 'exchanged',
  at: [-1, -12],
  told: (dayOf) => ({
    does: 'arrive',
    pool: 'P-1868',
    file: {
      id: 'HL-0311',
      fromPool: 'HL-77',
      reading: 'by-lot',
      removedOn: dayOf([-1, -15]),
      lots: [
        {
          lot: 'HL-L2',
          product: 'iSentry UB',
          release: 'ub-1',
          term: 'perpetual',
          quantity: 6,
          supExpiresExact: String(toDayNumber(dayOf([10]))),
        },
      ],
    },
  }),
};

const transfers: readonly ExchangedStep[] = [
  exchanged([-3], {
    does: 'release',
    transfer: 'T-112',
    pool: 'P-1583',
    quantity: 3,
    reading: 'at-average',
    toBeConfirmed: false,
  }),
  exchanged([-3, 6], { does: 'countersign', transfer: 'T-112', confirmed: false }),
  exchanged([-2], {
    does: 'release',
    transfer: 'T-115',
    pool: 'P-1995',
    quantity: 4,
    reading: 'by-lot',
    toBeConfirmed: true,
  }),
  exchanged([-2, 12], { does: 'countersign', transfer: 'T-115', confirmed: true }),
  fromHavenlight,
  exchanged([-1, -9], {
    does: 'release',
    transfer: 'T-119',
    pool: 'P-1941',
    quantity: 1,
    reading: 'by-lot',
    toBeConfirmed: true,
  }),
  exchanged([-1, 4], { does: 'countersign', transfer: 'T-119', confirmed: false }),
  exchanged([0, -9], {
    does: 'release',
    transfer: 'T-126',
    pool: 'P-1899',
    quantity: 5,
    reading: 'by-lot',
    toBeConfirmed: true,
  }),
];

export const exchanges: readonly ToldStep[] = [
  asked([-5], 'R-1', 'P-1941', 2, 'Πύργος λιμανιού'),
  answered([-5, 3], 'R-1'),
  asked([-2], 'R-2', 'P-1583', 6, 'Gates 9 and 10'),
  answered([-2, 4], 'R-2'),
  // The server was replaced: its licences go back as a whole.
  givenBack([-1, -15], 'R-3', 'R-1', 2),
  answered([-1, -11], 'R-3'),
  asked([-1, -10], 'R-4', 'P-1904', 2, 'Ring north'),
  answered([-1, -8], 'R-4', 'The SUP of this pool has lapsed. Renew it, then ask again.'),
  givenBack([-1], 'R-5', 'R-2', 2),
  answered([-1, 3], 'R-5'),
  askedByServer([-1, 6], 'R-6', 'P-1899', 1, 'Pumping station 3'),
  answered([-1, 8], 'R-6'),
  lost([0, -12], {
    pool: 'P-1868',
    quantity: 1,
    site: 'Main entrance',
    reason: 'Its server burned out; the maker confirms that nothing on it can be read.',
  }),
  ...transfers,
  asked([0, -4], 'R-7', 'P-2041', 5, 'Quay 3', 'iSentry UB'),
  givenBack([0, -2], 'R-8', 'R-2', 1),
  askedByServer([0, -1], 'R-9', 'P-1899', 4, 'Pumping station 5'),
];
