/** A site and a licence desk that hold the same pool, and a whole exchange between them. */
import type { Result } from '../../../domain/result';
import { accept, answer, ask, aSide, type Post, type Side } from '../../builders/exchange-sides';

export interface Both {
  readonly post: Post;
  readonly site: Side;
  readonly desk: Side;
}

export const both = (quantity = 10, lots = 1): Both => {
  const post: Post = new Map();
  return { post, site: aSide(post, quantity, lots), desk: aSide(post, quantity, lots) };
};

export const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.error.code);

/** Asks, answers and accepts; gives the two docIds. */
export const exchanged = ({ post, site, desk }: Both, over = {}): { request: string; response: string } => {
  const request = value(ask(post, site, over));
  const response = value(answer(post, desk, request));
  value(accept(site, response));
  return { request, response };
};

export const standing = ({ pool }: Side) => {
  const { activated, ssed, commencedOn, state } = pool();
  return { activated, ssed, commencedOn, state };
};
