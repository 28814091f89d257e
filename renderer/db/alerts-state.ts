/** What the host last said of alerts: when they ran, and what licence servers say that can need somebody. */
import { create } from 'zustand';
import type { AlertsState } from '../../contract/alert-messages';
import { noUsageFacts } from '../../domain/overview/usage-facts';

export const alertsBefore: AlertsState = {
  ranAt: null,
  next: null,
  count: 0,
  usage: { usedUp: [...noUsageFacts.usedUp], failing: [], support: [], deletions: [] },
  digest: null,
  quiet: null,
};

/** As before the first answer until the host has given one. */
export const useAlertsState = create<AlertsState>(() => alertsBefore);
