/** Conflicts of answers, requests and signed transfers: each is called what it is, and has the ways out that the rules allow. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { explainConflict, type ExplainedConflict } from '../../../domain/conflict/resolutions';
import type { Ledger } from '../../../domain/ledger/ledger';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import {
  answer,
  importedRequest,
  issuedResponse,
  postRequest,
  postResponse,
  type Side,
} from '../../builders/exchange-sides';
import { aDevice, anEvent } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import { both, value } from '../activation/both-sides';
import { accepted, DOC, signed, twoPartners } from '../transfer/two-partners';

const TODAY = '2026-01-05' as CivilDate;

const explained = (ledger: Ledger): ExplainedConflict => {
  const [conflict, ...more] = foldLedger(ledger, TODAY).conflicts;
  expect(more).toEqual([]);
  const explanation = conflict && explainConflict(indexLedger(ledger), conflict, TODAY);
  if (!explanation) throw new Error('there is no conflict');
  return explanation;
};

const waysOf = ({ resolutions }: ExplainedConflict): readonly string[] => resolutions.map(({ way }) => way);

/** From another computer, whatever the rules say. */
const merge = (side: Side, ...changes: readonly PlainChange[]): void => {
  side.events.push(anEvent(side.events.length + 1, changes, { device: aDevice('m') }));
};

const take = (side: Side, wanted: string): void => {
  const resolution = explained(side.ledger() as Ledger).resolutions.find(({ way }) => way === wanted);
  value(side.record(...(resolution?.changes ?? [])));
  expect(side.register().conflicts).toEqual([]);
};

const aDeskThatAnswered = (licences = 10) => {
  const { post, desk } = both(licences);
  const first = postRequest(post);
  value(answer(post, desk, first));
  return { post, desk, first };
};

/** Another computer of the desk gives its own answer number 1, to a request of another site. */
const withTheSameNumber = (licences = 10) => {
  const { post, desk, first } = aDeskThatAnswered(licences);
  const other = postRequest(post, { siteKid: 'o'.repeat(43), site: { name: 'South gate' } });
  merge(desk, importedRequest(other), issuedResponse(postResponse(post, other, { sequence: 1 })));
  return { post, desk, first };
};

describe('conflicts of offline activation', () => {
  it('two answers under one number can both count: each names its own request', () => {
    const { desk } = withTheSameNumber();
    const explanation = explained(desk.ledger() as Ledger);
    expect(explanation.nature).toBe('number-twice');
    expect(waysOf(explanation)).toEqual(['count-both', 'count-instead', 'leave-out']);
    take(desk, 'count-both');
    expect(desk.pool()).toMatchObject({
      activated: 4,
      activatedAt: [
        { site: 'North gate', quantity: 2 },
        { site: 'South gate', quantity: 2 },
      ],
    });
  });

  it('where there are too few licences for both, one or the other counts', () => {
    const { desk } = withTheSameNumber(3);
    expect(waysOf(explained(desk.ledger() as Ledger))).toEqual(['count-instead', 'leave-out']);
    take(desk, 'count-instead');
    expect(desk.pool().activatedAt).toEqual([{ site: 'South gate', quantity: 2 }]);
  });

  it('the next answer is newer than both', () => {
    const { post, desk } = withTheSameNumber();
    take(desk, 'count-both');
    const third = postRequest(post, { siteSequence: 2 });
    const response = post.get(value(answer(post, desk, third)));
    expect(response?.payload).toMatchObject({ sequence: 2 });
  });

  it('two answers to one request: either of them counts', () => {
    const { post, desk, first } = aDeskThatAnswered();
    merge(
      desk,
      importedRequest(first),
      issuedResponse(
        postResponse(post, first, { sequence: 2, result: 'refused', reason: 'no', lot: '', activatedOn: undefined }),
      ),
    );
    const explanation = explained(desk.ledger() as Ledger);
    expect(explanation.nature).toBe('answered-twice');
    expect(waysOf(explanation)).toEqual(['count-instead', 'leave-out']);
    take(desk, 'count-instead');
    expect(desk.pool().activated).toBe(0);
    expect(desk.register().activations[0]?.answer?.response).toMatchObject({ result: 'refused' });
  });

  it('a request with the id of another: either of them counts', () => {
    const { post, desk } = both();
    value(desk.record(importedRequest(postRequest(post, { id: 'AR-1' }))));
    merge(desk, importedRequest(postRequest(post, { id: 'AR-1', siteSequence: 2, quantity: 3 })));
    const explanation = explained(desk.ledger() as Ledger);
    expect(explanation.nature).toBe('same-request-other-content');
    take(desk, 'count-instead');
    expect(desk.register().activations).toMatchObject([{ request: { quantity: 3 } }]);
  });

  it('a request that a newer one of its site has overtaken is called so', () => {
    const { post, desk } = both();
    const [older, newer] = [postRequest(post), postRequest(post, { siteSequence: 2 })];
    value(desk.record(importedRequest(newer)));
    merge(desk, importedRequest(older));
    expect(explained(desk.ledger() as Ledger).nature).toBe('overtaken');
  });
});

describe('conflicts of signed transfers', () => {
  const released = () => {
    const partners = twoPartners();
    partners.release({ quantity: 10, lot: 'L2', reading: 'by-lot' });
    partners.bright.record({ kind: 'pool-created', on: '2024-04-01', pool: 'B-2' });
    return partners;
  };

  it('LP-13: a transfer that was accepted twice is in the one pool or in the other', () => {
    const { bright } = released();
    bright.record(accepted());
    bright.merge(accepted({ pool: 'B-2', on: '2025-01-11' }));
    const explanation = explained(bright.ledger());
    expect(explanation.nature).toBe('received-twice');
    expect(waysOf(explanation)).toEqual(['count-instead', 'leave-out']);
    bright.record(...(explanation.resolutions[0]?.changes ?? []));
    expect(bright.on('2025-02-01').pools.map(({ quantity }) => quantity)).toEqual([20, 10]);
  });

  it('LP-13: two documents under one number of one partner are two contents, and either can count', () => {
    const { bright, documents } = released();
    const file = documents.get(DOC);
    if (file === undefined) throw new Error('nothing was released');
    documents.set('other', { ...file, reading: 'at-average' });
    bright.record(accepted());
    bright.merge(accepted({ docId: 'other', on: '2025-01-11' }));
    const explanation = explained(bright.ledger());
    expect(explanation.nature).toBe('same-file-other-content');
    expect(waysOf(explanation)).toEqual(['count-instead', 'leave-out']);
  });

  it('LP-13: licences that another partner has signed for do not arrive here as well', () => {
    const { north } = released();
    north.record(signed());
    north.record({ kind: 'pool-created', on: '2024-03-01', pool: 'P-2' });
    north.merge({ kind: 'licences-received', on: '2025-01-20', pool: 'P-2', transfer: 'T-1' });
    const explanation = explained(north.ledger());
    expect(explanation.nature).toBe('signed-for');
    expect(waysOf(explanation)).toEqual(['leave-out']);
  });
});
