import { describe, expect, it } from 'vitest';
import type { Result } from '../../../domain/result';
import {
  accept,
  answer,
  ask,
  issuedRequest,
  issuedResponse,
  postRequest,
  postResponse,
} from '../../builders/exchange-sides';
import { both, codeOf, exchanged, standing, value, type Both } from './both-sides';

describe('what the licence desk answers', () => {
  it('a request that is older than one of the same site is refused', () => {
    const { post, site, desk } = both();
    const [first, second] = [value(ask(post, site)), value(ask(post, site))];
    value(answer(post, desk, second));
    expect(codeOf(answer(post, desk, first))).toBe('activation/site-sequence');
  });

  it('a request under the id of another of the same site is refused', () => {
    const { post, desk } = both();
    value(answer(post, desk, postRequest(post, { id: 'AR-1' })));
    expect(codeOf(answer(post, desk, postRequest(post, { id: 'AR-1', siteSequence: 2 })))).toBe('activation/conflict');
  });

  it('a pool or a product that the desk does not hold is named', () => {
    const { post, desk } = both();
    expect(codeOf(answer(post, desk, postRequest(post, { pool: 'P-9' })))).toBe('pool/unknown');
    expect(codeOf(answer(post, desk, postRequest(post, { product: 'trex' })))).toBe('activation/product-unknown');
  });

  it('no more is granted than is left of the product, and an answer names one lot', () => {
    const { post, desk } = both(3, 2);
    expect(codeOf(answer(post, desk, postRequest(post, { quantity: 7 })))).toBe('activation/too-few-licences');
    expect(codeOf(answer(post, desk, postRequest(post, { quantity: 4 })))).toBe('activation/too-few-in-lot');
    value(answer(post, desk, postRequest(post, { quantity: 2 })));
    value(answer(post, desk, postRequest(post, { quantity: 3, siteSequence: 2 })));
    expect(desk.register().activations.map((each) => each.answer?.response.lot)).toEqual(['L1', 'L2']);
  });

  it('a second answer to one request, written on another computer, is kept as a conflict', () => {
    const { post, desk } = both();
    const request = postRequest(post);
    value(answer(post, desk, request));
    const rival = desk.record(issuedResponse(postResponse(post, request, { sequence: 2 })));
    expect(codeOf(rival)).toBe('activation/answered');
  });
});

describe('returns and losses', () => {
  const returned = ({ post, site, desk }: Both, response: string, over = {}): Result<string> => {
    const request = ask(post, site, { kind: 'return', returns: { response }, ...over });
    return request.ok ? answer(post, desk, request.value) : request;
  };

  it('LP-10: returned licences are free on both sides, and the SSED that the first activation set stays', () => {
    const sides = both();
    const { response } = exchanged(sides);
    const before = standing(sides.site);
    value(accept(sides.site, value(returned(sides, response))));
    expect(standing(sides.site)).toEqual({ ...before, activated: 0 });
    expect(standing(sides.desk)).toEqual(standing(sides.site));
    expect(sides.site.pool().activatedAt).toEqual([]);
  });

  it('a return in parts never gives back more than was granted', () => {
    const sides = both();
    const { response } = exchanged(sides, { quantity: 3 });
    value(accept(sides.site, value(returned(sides, response, { quantity: 2 }))));
    expect(codeOf(returned(sides, response, { quantity: 2 }))).toBe('activation/too-many-returned');
    value(accept(sides.site, value(returned(sides, response, { quantity: 1 }))));
    expect(standing(sides.desk).activated).toBe(0);
  });

  it('a return names a granted answer of its own site', () => {
    const sides = both();
    const { response } = exchanged(sides);
    expect(codeOf(returned(sides, 'response-99'))).toBe('activation/return-unknown');
    const other = postRequest(sides.post, { siteKid: 'o'.repeat(43), kind: 'return', returns: { response } });
    expect(codeOf(answer(sides.post, sides.desk, other))).toBe('activation/return-unknown');
  });

  it('a return counts by a signed answer, and not by anybody’s word', () => {
    const sides = both();
    const { response } = exchanged(sides);
    const word = {
      kind: 'activation-returned',
      on: '2025-05-01',
      pool: 'P-1',
      quantity: 1,
      site: 'North gate',
      response,
    };
    expect(codeOf(sides.site.record(word))).toBe('activation/needs-proof');
  });

  it('licences lost with their server are free again by a person’s word, as many as the site has', () => {
    const sides = both();
    const { response } = exchanged(sides);
    const lost = {
      kind: 'activation-lost',
      on: '2025-04-02',
      pool: 'P-1',
      quantity: 2,
      site: 'North gate',
      reason: 'fire',
    };
    expect(codeOf(sides.desk.record({ ...lost, site: 'South gate' }))).toBe('activation/too-few-at-site');
    expect(codeOf(sides.desk.record({ ...lost, quantity: 3 }))).toBe('activation/too-few-at-site');
    value(sides.desk.record(lost));
    expect(standing(sides.desk)).toMatchObject({ activated: 0, commencedOn: '2025-04-02' });
    expect(codeOf(returned(sides, response))).toBe('activation/too-few-at-site');
    value(answer(sides.post, sides.desk, postRequest(sides.post, { quantity: 10, siteSequence: 9 })));
  });

  it('what was written here before it was withdrawn keeps its number', () => {
    const { post, site } = both();
    const docId = value(ask(post, site));
    const event = site.events.at(-1);
    if (event === undefined) throw new Error('no request');
    value(site.undo(event));
    expect(codeOf(site.record(issuedRequest(docId)))).toBeNull();
    const next = value(ask(post, site));
    expect(post.get(next)?.payload).toMatchObject({ siteSequence: 2 });
  });
});
