/** A line of the list of activations: a request with what became of it. */
import { outstanding } from '../../../domain/activation/exchanges';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Register, RegisteredExchange } from '../../../domain/ledger/register';

export type ActivationState = 'waiting' | 'to-answer' | 'granted' | 'refused' | 'returned';

export interface ActivationRow {
  readonly exchange: RegisteredExchange;
  readonly state: ActivationState;
  readonly poolName: string;
  /** Licences of a granted activation that were not returned; `null` for everything else. */
  readonly left: number | null;
  readonly decidedOn: CivilDate | null;
  readonly reason: string;
}

const stateOf = (exchange: RegisteredExchange): ActivationState => {
  const { answer, direction, request } = exchange;
  if (answer === null) return direction === 'issued' ? 'waiting' : 'to-answer';
  if (answer.response.result === 'refused') return 'refused';
  return request.kind === 'activate' && outstanding(exchange) === 0 ? 'returned' : 'granted';
};

const isGrantedActivation = ({ answer, request }: RegisteredExchange): boolean =>
  request.kind === 'activate' && answer?.response.result === 'granted';

/** Newest first, those without an answer before all others. */
export const activationRows = ({ activations, pools }: Register): readonly ActivationRow[] => {
  const names = new Map(pools.map(({ pool, name }) => [pool, name === '' ? pool : name]));
  const rows = activations
    .map((exchange): ActivationRow => ({
      exchange,
      state: stateOf(exchange),
      poolName: names.get(exchange.request.pool) ?? exchange.request.pool,
      left: isGrantedActivation(exchange) ? outstanding(exchange) : null,
      decidedOn: exchange.answer?.response.decidedOn ?? null,
      reason: exchange.answer?.response.reason ?? '',
    }))
    .reverse();
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))];
};

const isOpen = ({ exchange }: ActivationRow): boolean => exchange.answer === null;

export type ActivationFilter = 'all' | 'open' | 'granted' | 'refused';

const passes = (row: ActivationRow, filter: ActivationFilter): boolean => {
  if (filter === 'all') return true;
  if (filter === 'open') return isOpen(row);
  return filter === 'refused' ? row.state === 'refused' : row.exchange.answer?.response.result === 'granted';
};

const namesOf = ({ exchange: { request, fileName, answer }, poolName }: ActivationRow): string =>
  [request.site.name, request.pool, poolName, request.product, request.id, fileName, answer?.fileName]
    .join(' ')
    .toLocaleLowerCase('en-GB');

export const filterActivations = (
  rows: readonly ActivationRow[],
  filter: ActivationFilter,
  query: string,
): readonly ActivationRow[] => {
  const wanted = query.trim().toLocaleLowerCase('en-GB');
  return rows.filter((row) => passes(row, filter) && (wanted === '' || namesOf(row).includes(wanted)));
};

export const countActivations = (rows: readonly ActivationRow[], filter: ActivationFilter): number =>
  rows.filter((row) => passes(row, filter)).length;
