import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { accept, answer, ask, aSide, type Post, type Side } from '../../builders/exchange-sides';

const HELD = 6;

type Op =
  | { readonly op: 'ask'; readonly quantity: number }
  | { readonly op: 'give back'; readonly of: number; readonly quantity: number }
  /** Files are opened in any order, some never, some again. */
  | { readonly op: 'desk opens'; readonly file: number; readonly refuseIt: boolean }
  | { readonly op: 'site opens'; readonly file: number };

const anyOp: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ op: fc.constant('ask' as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ op: fc.constant('give back' as const), of: fc.nat(9), quantity: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ op: fc.constant('desk opens' as const), file: fc.nat(9), refuseIt: fc.boolean() }),
  fc.record({ op: fc.constant('site opens' as const), file: fc.nat(9) }),
);

interface World {
  readonly post: Post;
  readonly site: Side;
  readonly desk: Side;
  readonly requests: string[];
  readonly responses: string[];
}

const newWorld = (): World => {
  const post: Post = new Map();
  return { post, site: aSide(post, HELD), desk: aSide(post, HELD), requests: [], responses: [] };
};

const at = (files: readonly string[], index: number): string | undefined => files[index % Math.max(1, files.length)];

const deskOpens = ({ post, desk, responses }: World, request: string, day: number, refuseIt: boolean): void => {
  const decidedOn = toCivilDate(toDayNumber('2025-04-02' as CivilDate) + day);
  const answered = answer(post, desk, request, { refuseIt, decidedOn });
  if (answered.ok && !responses.includes(answered.value)) responses.push(answered.value);
};

const tell = (world: World, op: Op, day: number): void => {
  const { post, site, requests, responses } = world;
  if (op.op === 'ask' || op.op === 'give back') {
    const response = op.op === 'ask' ? undefined : at(responses, op.of);
    const isReturn = response !== undefined;
    const over = isReturn ? { kind: 'return', returns: { response } } : {};
    const asked = ask(post, site, { quantity: op.quantity, ...over });
    if (asked.ok) requests.push(asked.value);
  }
  const file = op.op === 'desk opens' ? at(requests, op.file) : op.op === 'site opens' ? at(responses, op.file) : null;
  if (file === null || file === undefined) return;
  if (op.op === 'desk opens') deskOpens(world, file, day, op.refuseIt);
  if (op.op === 'site opens') accept(site, file);
};

/** Whatever was lost on its way is sent again, until nothing new happens. */
const deliverAll = (world: World, day: number): void => {
  let size = -1;
  while (size !== world.site.events.length + world.desk.events.length) {
    size = world.site.events.length + world.desk.events.length;
    for (const request of world.requests) deskOpens(world, request, day, false);
    for (const response of world.responses) accept(world.site, response);
  }
};

const standing = ({ pool }: Side) => {
  const { activated, ssed, commencedOn, activatedAt } = pool();
  return { activated, ssed, commencedOn, activatedAt };
};

const answers = ({ register }: Side) =>
  register().activations.flatMap(({ docId, answer: given }) => (given === null ? [] : [`${docId} ${given.docId}`]));

describe('offline activation over files that are lost, repeated and out of order', () => {
  it('never activates more than the pool holds, on neither side, and both agree once everything was delivered', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { maxLength: 25 }), (ops) => {
        const world = newWorld();
        for (const [day, op] of ops.entries()) {
          tell(world, op, day);
          for (const side of [world.site, world.desk]) expect(side.pool().activated).toBeLessThanOrEqual(HELD);
        }
        deliverAll(world, ops.length);
        expect(world.site.register().conflicts).toEqual([]);
        expect(world.desk.register().conflicts).toEqual([]);
        expect(standing(world.site)).toEqual(standing(world.desk));
        expect(new Set(answers(world.site))).toEqual(new Set(answers(world.desk)));
      }),
      { numRuns: 150 },
    );
  });

  it('tells the same whatever is opened again', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { maxLength: 15 }), (ops) => {
        const world = newWorld();
        ops.forEach((op, day) => {
          tell(world, op, day);
        });
        deliverAll(world, ops.length);
        const before = [world.site.events.length, world.desk.events.length];
        deliverAll(world, ops.length + 1);
        expect([world.site.events.length, world.desk.events.length]).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
