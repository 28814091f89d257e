import { describe, expect, it } from 'vitest';
import { backupStanding, STALE_AFTER_DAYS, type BackupFacts } from '../../../domain/overview/backup-standing';

const DAY_MS = 86_400_000;
const nowMs = 1_750_000_000_000;

/** A workspace of 10 events whose newest backup was made so many days ago. */
const standing = (days: number, over: Partial<BackupFacts> = {}) =>
  backupStanding({
    isOn: true,
    events: 10,
    newest: { madeAtMs: nowMs - days * DAY_MS, events: 8 },
    lastFailure: null,
    nowMs,
    ...over,
  });

const full = { code: 'backup/write-failed', reason: 'the disk is full' };

describe('the automatic backups', () => {
  it('need nobody while the newest is fresh, and are stale from the third day on', () => {
    expect(standing(0)).toEqual({ as: 'good' });
    expect(standing(STALE_AFTER_DAYS - 0.001)).toEqual({ as: 'good' });
    expect(standing(STALE_AFTER_DAYS)).toEqual({ as: 'stale', days: STALE_AFTER_DAYS });
    expect(standing(10.7)).toEqual({ as: 'stale', days: 10 });
  });

  it('are never stale while the newest holds everything that was recorded, however old it is', () => {
    const newest = { madeAtMs: nowMs - 400 * DAY_MS, events: 10 };
    expect(standing(0, { newest })).toEqual({ as: 'good' });
    expect(standing(0, { newest, events: 11 })).toEqual({ as: 'stale', days: 400 });
  });

  it('of which nobody knows what they hold are as old as they are', () => {
    expect(standing(0, { newest: { madeAtMs: nowMs - 5 * DAY_MS, events: null } })).toEqual({ as: 'stale', days: 5 });
  });

  it('say so where there is none', () => {
    expect(standing(0, { newest: null })).toEqual({ as: 'never' });
  });

  it('that could not be made say why, whether there are older ones or not', () => {
    expect(standing(0, { lastFailure: full })).toEqual({ as: 'failed', error: full });
    expect(standing(0, { lastFailure: full, newest: null })).toEqual({ as: 'failed', error: full });
  });

  it('are not missed where nothing was recorded, nor where Coterm makes none by itself', () => {
    expect(standing(0, { events: 0, newest: null })).toEqual({ as: 'good' });
    expect(standing(99, { isOn: false, newest: null, lastFailure: full })).toEqual({ as: 'good' });
  });
});
