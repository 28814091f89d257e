import { assert, constant, integer, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HybridClock, LedgerEvent } from '../../../domain/ledger/event';
import { day } from '../../builders/a-lot';
import { chainFault, isLaterClock, nextClock, type ChainEnd } from '../../../main/journal/chain';

const anEvent = (over: Partial<LedgerEvent> = {}): LedgerEvent => ({
  v: 1,
  id: '00000000-0000-4000-8000-000000000000',
  device: 'd'.repeat(43),
  seq: 8,
  prev: 'sha256:before',
  clock: { wallMs: 1000, counter: 0 },
  changes: [{ kind: 'pool-created', on: day('2025-01-01'), pool: 'A' }],
  ...over,
});

const end: ChainEnd = { seq: 7, digest: 'sha256:before', clock: { wallMs: 999, counter: 5 } };

describe('a device’s chain', () => {
  it('is continued by the next number, the digest of the line before, and a later clock', () => {
    expect(chainFault(anEvent(), end)).toBeNull();
    expect(chainFault(anEvent({ seq: 1, prev: null }), undefined)).toBeNull();
  });

  it.each<[string, Partial<LedgerEvent>, ChainEnd | undefined]>([
    ['another number', { seq: 9 }, end],
    ['the same number again', { seq: 7 }, end],
    ['another digest', { prev: 'sha256:other' }, end],
    ['no digest', { prev: null }, end],
    ['the same clock', { clock: end.clock }, end],
    ['an earlier clock', { clock: { wallMs: 999, counter: 4 } }, end],
    ['a first line that is not the first', {}, undefined],
    ['a first line that follows another', { seq: 1 }, undefined],
  ])('is broken by %s', (_what, over, before) => {
    expect(chainFault(anEvent(over), before)).not.toBeNull();
  });
});

const clocks = record({ wallMs: integer({ min: 0, max: 9_000_000_000_000 }), counter: integer({ min: 0, max: 1000 }) });

describe('the clock of a new event', () => {
  it('is later than every clock seen, whatever the computer’s says', () => {
    const seen = oneof(constant(null), clocks);
    assert(
      property(seen, integer({ min: 0, max: 9_000_000_000_000 }), (latest: HybridClock | null, nowMs) => {
        const next = nextClock(latest, nowMs);
        expect(latest === null || isLaterClock(next, latest)).toBe(true);
        expect(next.wallMs).toBeGreaterThanOrEqual(nowMs);
      }),
    );
  });

  it('is the computer’s own while that goes forward', () => {
    expect(nextClock({ wallMs: 5, counter: 9 }, 6)).toEqual({ wallMs: 6, counter: 0 });
    expect(nextClock({ wallMs: 6, counter: 9 }, 6)).toEqual({ wallMs: 6, counter: 10 });
  });
});
