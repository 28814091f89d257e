import { describe, expect, it } from 'vitest';
import { usedPageSchema } from '../../../contract/licence-status/snapshot';
import { snapshotSchema, usedLicenceSchema } from '../../../domain/usage/snapshot';

const snapshot = (over: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  v: 1,
  purpose: 'cameras',
  system: { name: 'Harbour', id: 'H-1', version: '25.03' },
  takenAt: '2025-06-01T10:00:00+02:00',
  licences: [{ licence: 'cameras', used: 12, total: 10, usedDigest: 'd1' }],
  analyticsModule: true,
  support: { technicalSupportUntil: '2025-12-31', updates: { allowed: true, until: '2026-01-31', latest: '25.06' } },
  ...over,
});

const isRead = (over: Readonly<Record<string, unknown>>): boolean => snapshotSchema.safeParse(snapshot(over)).success;

describe('A snapshot of a licence server', () => {
  it('AC-1: says what is used of what there is, over-use as it is', () => {
    expect(snapshotSchema.parse(snapshot())).toEqual(snapshot());
  });

  it('what it says beyond is ignored; another version of the protocol is refused', () => {
    expect(snapshotSchema.parse(snapshot({ mood: 'good' }))).toEqual(snapshot());
    expect(isRead({ v: 2 })).toBe(false);
  });

  it('AC-6: each server speaks of its own licences alone; one of analytics may have none', () => {
    const analytics = { purpose: 'analytics', analyticsModule: undefined };
    expect(isRead({ ...analytics, licences: [] })).toBe(true);
    expect(isRead({ ...analytics, licences: [{ licence: 'level-4', used: 1, total: 2, shared: 2 }] })).toBe(true);
    expect(isRead(analytics)).toBe(false);
    expect(isRead({ licences: [{ licence: 'level-4', used: 1, total: 2 }] })).toBe(false);
  });

  it.each([
    [{ licence: 'cameras', used: -1, total: 2 }],
    [{ licence: 'cameras', used: 1.5, total: 2 }],
    [{ licence: 'cameras', used: 1 }],
    [{ licence: 'cameras', used: '1', total: 2 }],
    [{ licence: 'cameras', used: 1, total: 1e12 }],
    [{ licence: 'cameras', used: 1, total: 2, shared: 1 }],
    [{ licence: 'level-0', used: 1, total: 2 }],
    [{ licence: 'doors', used: 1, total: 2 }],
  ])('AC-7: figures that are none are refused, never read as 0: %j', (licence) => {
    expect(isRead({ licences: [licence] })).toBe(false);
  });

  it('names each licence once, and a version by its numbers', () => {
    const twice = { licence: 'cameras', used: 1, total: 2 };
    expect(isRead({ licences: [twice, twice] })).toBe(false);
    expect(isRead({ system: { name: 'Harbour', version: 'v25' } })).toBe(false);
    expect(isRead({ takenAt: 'yesterday' })).toBe(false);
  });
});

describe('The list of used licences', () => {
  const used = { id: 'U1', name: 'Anna Berg', kind: 'user', type: 'face-recognition', since: '2025-01-01T00:00:00Z' };

  it('AC-9: says what uses a licence and since when', () => {
    expect(usedLicenceSchema.parse(used)).toEqual(used);
    expect(usedLicenceSchema.safeParse({ ...used, since: undefined }).success).toBe(false);
  });

  it('AC-8: tells users and devices of face recognition apart', () => {
    expect(usedLicenceSchema.safeParse({ ...used, kind: 'device' }).success).toBe(true);
    expect(usedLicenceSchema.safeParse({ ...used, kind: 'ghost' }).success).toBe(false);
  });

  it('comes in pages of at most 1,000', () => {
    const page = (count: number) => ({ v: 1, licence: 'level-3', used: Array.from({ length: count }, () => used) });
    expect(usedPageSchema.safeParse(page(1000)).success).toBe(true);
    expect(usedPageSchema.safeParse(page(1001)).success).toBe(false);
  });
});
