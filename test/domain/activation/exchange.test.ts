import { describe, expect, it } from 'vitest';
import { accept, answer, ask, importedRequest } from '../../builders/exchange-sides';
import { both, codeOf, exchanged, standing, value } from './both-sides';

describe('offline activation', () => {
  it('LP-10: the first activation sets the SSED on both sides, on the day that the answer says', () => {
    const { post, site, desk } = both();
    const request = value(ask(post, site));
    expect(standing(site)).toMatchObject({ activated: 0, commencedOn: '2025-09-01' });
    const response = value(answer(post, desk, request));
    expect(standing(desk)).toEqual({
      activated: 2,
      commencedOn: '2025-04-02',
      ssed: '2026-04-02',
      state: 'active',
    });
    value(accept(site, response));
    expect(standing(site)).toEqual(standing(desk));
  });

  it('a request alone changes no pool, on neither side', () => {
    const { post, site, desk } = both();
    const before = standing(desk);
    const request = value(ask(post, site));
    value(desk.record(importedRequest(request)));
    expect([standing(site), standing(desk)]).toEqual([before, before]);
    expect(desk.register().activations).toMatchObject([{ docId: request, direction: 'imported', answer: null }]);
  });

  it('a refused answer changes no pool and closes the request', () => {
    const { post, site, desk } = both();
    const before = standing(site);
    const request = value(ask(post, site));
    value(accept(site, value(answer(post, desk, request, { refuseIt: true }))));
    expect([standing(site), standing(desk)]).toEqual([before, before]);
    expect(site.register().activations[0]?.answer?.response).toMatchObject({ result: 'refused', reason: 'not now' });
  });

  it('the same request gets the same answer, also after the answer was undone', () => {
    const { post, site, desk } = both();
    const request = value(ask(post, site));
    const response = value(answer(post, desk, request));
    const event = desk.events.at(-1);
    if (event === undefined) throw new Error('no answer');
    expect(value(answer(post, desk, request))).toBe(response);
    value(desk.undo(event));
    expect(standing(desk).activated).toBe(0);
    expect(value(answer(post, desk, request))).toBe(response);
  });

  it('accepting can be undone, and the answer accepted again', () => {
    const sides = both();
    const { site } = sides;
    const { response } = exchanged(sides);
    const event = site.events.at(-1);
    if (event === undefined) throw new Error('nothing accepted');
    value(site.undo(event));
    expect(standing(site).activated).toBe(0);
    value(accept(site, response));
    expect(standing(site).activated).toBe(2);
  });

  it('a request cannot be undone while its answer counts', () => {
    const sides = both();
    exchanged(sides);
    const asked = sides.site.events[1];
    if (asked === undefined) throw new Error('no request');
    expect(codeOf(sides.site.undo(asked))).toBe('event/stands-in-the-way');
  });
});
