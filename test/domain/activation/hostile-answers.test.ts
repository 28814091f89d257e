import { describe, expect, it } from 'vitest';
import type { Result } from '../../../domain/result';
import { accept, answer, ask, importedRequest, postRequest, postResponse } from '../../builders/exchange-sides';
import { both, codeOf, exchanged, standing, value, type Both } from './both-sides';

describe('what a site believes of an answer', () => {
  const hostile: readonly [string, string, (sides: Both) => Result<unknown>][] = [
    ['accepted a second time', 'activation/replayed', (sides) => accept(sides.site, exchanged(sides).response)],
    [
      'to a request of another site',
      'activation/foreign',
      ({ post, site }) => accept(site, postResponse(post, postRequest(post, { siteKid: 'o'.repeat(43) }))),
    ],
    [
      'to no request that it knows',
      'activation/foreign',
      ({ post, site }) => {
        const request = value(ask(post, site));
        return accept(site, postResponse(post, request, { inReplyTo: 'request-99' }));
      },
    ],
    [
      'that names another site’s key',
      'activation/foreign',
      ({ post, site }) => {
        const request = value(ask(post, site));
        return accept(site, postResponse(post, request, { siteKid: 'o'.repeat(43) }));
      },
    ],
    [
      'to a request that came from elsewhere and was not written here',
      'activation/foreign',
      ({ post, site }) => {
        const request = postRequest(post);
        value(site.record(importedRequest(request)));
        return accept(site, postResponse(post, request));
      },
    ],
    [
      'with another number used once',
      'activation/nonce',
      ({ post, site }) => {
        const request = value(ask(post, site));
        return accept(site, postResponse(post, request, { nonce: 'x'.repeat(22) }));
      },
    ],
    [
      'that is another answer to an answered request',
      'activation/answered',
      (sides) => {
        const { request } = exchanged(sides);
        return accept(sides.site, postResponse(sides.post, request, { sequence: 9 }));
      },
    ],
    [
      'older than one that was accepted before the request was written',
      'activation/sequence',
      (sides) => {
        const { post, site } = sides;
        const first = value(ask(post, site));
        value(accept(site, postResponse(post, first, { sequence: 7 })));
        const second = value(ask(post, site));
        return accept(site, postResponse(post, second, { sequence: 6 }));
      },
    ],
    [
      'with a number that another answer has',
      'activation/sequence',
      ({ post, site }) => {
        const [first, second] = [value(ask(post, site)), value(ask(post, site))];
        value(accept(site, postResponse(post, first, { sequence: 7 })));
        return accept(site, postResponse(post, second, { sequence: 7 }));
      },
    ],
    [
      'that grants more than was asked for',
      'activation/differs',
      ({ post, site }) => accept(site, postResponse(post, value(ask(post, site)), { quantity: 3 })),
    ],
    [
      'that grants it in another pool',
      'activation/differs',
      ({ post, site }) => accept(site, postResponse(post, value(ask(post, site)), { pool: 'P-2' })),
    ],
    [
      'that grants an activation without its day',
      'activation/differs',
      ({ post, site }) => accept(site, postResponse(post, value(ask(post, site)), { activatedOn: undefined })),
    ],
    [
      'that activates more than its pool holds',
      'pool/too-few-licences',
      ({ post, site }) => accept(site, postResponse(post, value(ask(post, site, { quantity: 11 })))),
    ],
  ];

  it.each(hostile)('an answer %s is refused as %s and changes nothing', (_what, code, tried) => {
    const sides = both();
    let [events, before] = [0, ''];
    const watched: Both = {
      ...sides,
      site: {
        ...sides.site,
        record: (...changes) => {
          [events, before] = [sides.site.events.length, JSON.stringify(sides.site.register())];
          return sides.site.record(...changes);
        },
      },
    };
    expect(codeOf(tried(watched))).toBe(code);
    expect(sides.site.events).toHaveLength(events);
    expect(JSON.stringify(sides.site.register())).toBe(before);
  });

  it('answers may overtake each other on their way', () => {
    const { post, site, desk } = both();
    const requests = [value(ask(post, site)), value(ask(post, site))];
    const [first, second] = requests.map((request) => value(answer(post, desk, request)));
    value(accept(site, second ?? ''));
    value(accept(site, first ?? ''));
    expect(standing(site)).toEqual(standing(desk));
  });
});
