/** Alerts in memory: a state that a test sets, and what the window said that it has shown. */
import type { AlertsState } from '../../../contract/alert-messages';
import { done } from '../../../domain/result';

const before: AlertsState = {
  ranAt: null,
  next: null,
  count: 0,
  usage: { usedUp: [], failing: [], support: [], deletions: [] },
  digest: null,
  quiet: null,
};

export const createMemoryAlerts = () => {
  let state = before;
  const told: string[] = [];
  return {
    handlers: {
      'alerts.state': () => done(state),
      'alerts.told': ({ digest }: { readonly digest: string }) => {
        told.push(digest);
        return done({});
      },
    },
    /** The next answer; the window asks again when `alerts.changed` is told. */
    set: (over: Partial<AlertsState>): void => {
      state = { ...state, ...over };
    },
    told,
  };
};
