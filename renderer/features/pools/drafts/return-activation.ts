/** What can be returned of a pool, and the draft of a return: what granting it today would free. */
import { outstanding } from '../../../../domain/activation/exchanges';
import type { Register, RegisteredExchange } from '../../../../domain/ledger/register';
import { draftOf, type Draft } from './draft';
import { readAll, readWhole } from './read-fields';

/** A granted activation of this register's own of which licences are left. */
export interface Returnable {
  /** The docId of the answer that granted it. */
  readonly response: string;
  readonly exchange: RegisteredExchange;
  readonly left: number;
}

export const returnables = ({ activations }: Register, pool: string): readonly Returnable[] =>
  activations.flatMap((exchange) => {
    const left = outstanding(exchange);
    const { answer, direction, request } = exchange;
    return answer === null || left === 0 || direction !== 'issued' || request.pool !== pool
      ? []
      : [{ response: answer.docId, exchange, left }];
  });

export interface ReturnFields {
  readonly response: string;
  readonly quantity: string;
}

/** Shown as a loss, which frees the same licences: the return itself counts by its signed answer alone. */
export const returnDraft = (fields: ReturnFields, offered: readonly Returnable[], { asOf }: Register): Draft => {
  const chosen = offered.find(({ response }) => response === fields.response);
  const read = readAll({ quantity: readWhole(fields.quantity, chosen?.left) });
  if (!read.ok) return read;
  if (chosen === undefined) return { ok: false, errors: { response: { code: 'field/required' } } };
  const { pool, site } = chosen.exchange.request;
  const { quantity } = read.values;
  return draftOf({ kind: 'activation-lost', on: asOf, pool, quantity, site: site.name, reason: chosen.response });
};
