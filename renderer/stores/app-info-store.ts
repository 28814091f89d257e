/** What the host said of itself: version, workspace, device, today's date, notices. */
import { create } from 'zustand';
import type { Output } from '../../contract/ipc';
import { readsOnly } from '../../domain/profile/profile';

export type AppInfo = Output<'app.info'>;

interface AppInfoState {
  /** `null` until the host has answered. */
  readonly info: AppInfo | null;
  readonly connected: boolean;
}

export const useAppInfo = create<AppInfoState>(() => ({ info: null, connected: true }));

/** What keeps the window from changing the register: another Coterm that writes to it, or a profile that reads. */
export type KeptFrom = 'in-use' | 'sales';

export const keptFromBy = (info: AppInfo | null): KeptFrom | null => {
  if (info === null) return null;
  if (info.readOnly) return 'in-use';
  return readsOnly(info.profile) ? 'sales' : null;
};

export const useKeptFrom = (): KeptFrom | null => useAppInfo(({ info }) => keptFromBy(info));
export const useReadOnly = (): boolean => useKeptFrom() !== null;
