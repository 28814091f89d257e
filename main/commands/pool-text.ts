/** The register's pools as people's text, in a list and one by one. */
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import { nameChange } from '../../domain/ledger/name-change';
import type { Register, RegisteredLot, RegisteredPool } from '../../domain/ledger/register';
import type { PoolState } from '../../domain/pool/report';
import { newestEvaluation } from '../../domain/renewal/evaluation';
import { standingTradeIn } from '../../domain/renewal/trade-in';
import { refusalSentence } from '../../contract/fill-sentence';
import { ssedText, textTable } from './pools-text';

const stateWords: Readonly<Record<PoolState, string>> = {
  'awaiting-activation': 'awaiting activation',
  active: 'active',
  lapsed: 'lapsed',
  suspended: 'suspended',
  none: 'no SUP',
};

const daysLeft = (date: CivilDate | null, asOf: CivilDate): string =>
  date === null ? '–' : String(toDayNumber(date) - toDayNumber(asOf));

/** As a person says it: "213 days left", "ended 82 days ago". */
const daysLeftText = (date: CivilDate, asOf: CivilDate): string => {
  const days = toDayNumber(date) - toDayNumber(asOf);
  if (days === 0) return 'ends today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${count} left` : `ended ${count} ago`;
};

const stateText = ({ state, archivedOn }: RegisteredPool): string =>
  archivedOn === null ? stateWords[state] : `${stateWords[state]}, archived`;

const poolRow = (pool: RegisteredPool, asOf: CivilDate): string[] => [
  pool.pool,
  pool.name || '–',
  stateText(pool),
  String(pool.quantity),
  String(pool.activated),
  ssedText(pool),
  daysLeft(pool.ssed, asOf),
  pool.customer || '–',
  pool.purchaseOrder || '–',
];

const poolHead = ['Pool', 'Name', 'State', 'Licences', 'Activated', 'SSED', 'Days left', 'Customer', 'PO'];

const hiddenText = (count: number): readonly string[] =>
  count === 0 ? [] : [`${count} archived ${count === 1 ? 'pool is' : 'pools are'} left out; --archived shows them.`];

const transitText = ({ transit }: Register): readonly string[] =>
  transit.map(({ transfer, quantity, since }) => `In transit since ${since}: ${quantity} licences (${transfer}).`);

const conflictText = ({ conflicts }: Register): readonly string[] =>
  conflicts.map(({ change, error }) => `Left out of the sums: ${nameChange(change)}. ${refusalSentence(error)}`);

/** All pools that are in use, or with the archived ones too. */
export const registerText = (register: Register, withArchived: boolean): string => {
  const shown = register.pools.filter(({ archivedOn }) => withArchived || archivedOn === null);
  const table = textTable(
    poolHead,
    shown.map((pool) => poolRow(pool, register.asOf)),
  );
  return [
    shown.length === 0 ? `There are no pools as of ${register.asOf}.` : `As of ${register.asOf}\n\n${table}`,
    ...hiddenText(register.pools.length - shown.length),
    ...transitText(register),
    ...conflictText(register),
  ].join('\n');
};

const lotRow = (lot: RegisteredLot): string[] => [
  lot.lot,
  lot.product,
  lot.release ?? '–',
  String(lot.quantity),
  lot.joinedOn,
  lot.expiresOn === null ? (lot.supExpiresOn ?? '–') : `subscription to ${lot.expiresOn}`,
  lot.warrantyUntil ?? '–',
];

/** What is left once the SUP has ended, as the rules see it with what is known now. */
const renewableText = ({ renewal }: RegisteredPool): string => {
  if (renewal === null) return '–';
  const { usualUntil, until, end } = renewal;
  if (until === null || end === null) return `as usual until ${usualUntil}, then with an evaluation; no end yet`;
  const then = `${end.release} is ${end.stage} from ${end.on}, then trade-in`;
  return until === usualUntil
    ? `as usual until ${usualUntil}; ${then}`
    : `as usual until ${usualUntil}, with an evaluation until ${until}; ${then}`;
};

/** The newest evaluation and trade-in offer, where there are any. */
const renewalFacts = ({ changes }: RegisteredPool): readonly (readonly [string, string])[] => {
  const evaluation = newestEvaluation(changes);
  const offer = standingTradeIn(changes);
  return [
    ...(evaluation === null
      ? []
      : [['Evaluated', `${evaluation.on} by ${evaluation.by}, ${evaluation.result}`] as const]),
    ...(offer === null
      ? []
      : [['Trade-in', ['offered on', offer.on, offer.reference ?? ''].join(' ').trim()] as const]),
  ];
};

const factRows = (pool: RegisteredPool, asOf: CivilDate): readonly (readonly [string, string])[] => [
  ['State', stateText(pool)],
  ['Licences', `${pool.quantity}, ${pool.activated} activated`],
  ['SSED', pool.ssed === null ? '–' : `${ssedText(pool)} (${daysLeftText(pool.ssed, asOf)})`],
  ['Commenced on', pool.commencedOn ?? '–'],
  ['Created on', pool.createdOn],
  ['Activate by', pool.activateBy],
  ['Backstop', pool.backstop],
  ['Renewable', renewableText(pool)],
  ...renewalFacts(pool),
  ['Customer', pool.customer || '–'],
  ['Purchase order', pool.purchaseOrder || '–'],
];

const lotsText = ({ lots }: RegisteredPool): string =>
  lots.length === 0
    ? 'No lots.'
    : textTable(['Lot', 'Product', 'Release', 'Licences', 'Joined on', 'SUP until', 'Warranty to'], lots.map(lotRow));

const historyText = ({ history }: RegisteredPool): string =>
  history.length === 0
    ? 'No SSED yet.'
    : textTable(
        ['On', 'SSED', 'Cause'],
        history.map(({ on, ssed, cause }) => [on, ssed ?? '–', cause]),
      );

export const poolText = (pool: RegisteredPool, asOf: CivilDate): string =>
  [
    `Pool ${pool.pool}${pool.name === '' ? '' : `: ${pool.name}`}, as of ${asOf}`,
    factRows(pool, asOf)
      .map(([name, value]) => `${name.padEnd(16)}${value}`)
      .join('\n'),
    lotsText(pool),
    historyText(pool),
  ].join('\n\n');
