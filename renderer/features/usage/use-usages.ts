/** Every installation that has usage, as the register and the host know it; it renders again when either has news. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Register } from '../../../domain/ledger/register';
import { followUsage, refreshUsage, useUsage } from '../../app/usage-state';
import { createUsages, usageOf, type InstallationUsage } from './licensing-view';

/** For the outermost screen: while it stands, the window follows what the host says of licence servers. */
export const useFollowing = (register: Register): void => {
  useEffect(followUsage, []);
  // A server that was added or removed a moment ago has a status, or none any more.
  useEffect(() => void refreshUsage(), [register.licenceServers, register.usageImports]);
};

/** Deferred: what a hundred servers say at once is drawn in slices, between what a person does. */
const useKnownState = () => useDeferredValue(useUsage((usage) => usage.state));

export const useUsages = (register: Register): readonly InstallationUsage[] | null => {
  const state = useKnownState();
  const [usagesOf] = useState(createUsages);
  return useMemo(() => (state === null ? null : usagesOf(register, state)), [usagesOf, register, state]);
};

/** Of any installation that is known, whether it has usage or not; `null` for one that is not. */
export const useUsageOf = (register: Register, id: string): InstallationUsage | null => {
  const state = useKnownState();
  return useMemo(() => {
    const installation = register.installations.find((each) => each.installation === id);
    return state === null || installation === undefined ? null : usageOf(register, installation, state);
  }, [register, state, id]);
};
