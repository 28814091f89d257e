/** How the list of installations is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { UsageFilter, UsageOrder } from './list/usage-row';

/** What the side column speaks of. */
export interface ChosenLicence {
  readonly installation: string;
  readonly licence: string;
}

interface UsageView {
  readonly text: string;
  readonly shown: UsageFilter;
  readonly order: UsageOrder;
  readonly chosen: ChosenLicence | null;
}

export const everyUsage = { text: '', shown: 'all' } as const;

export const useUsageView = create<UsageView>(() => ({ ...everyUsage, order: 'attention', chosen: null }));

export const chooseLicence = (installation: string, licence: string): void =>
  useUsageView.setState({ chosen: { installation, licence } });
