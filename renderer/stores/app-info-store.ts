/** What the host said of itself: version, workspace, device, today's date, notices. */
import { create } from 'zustand';
import type { Output } from '../../contract/ipc';

export type AppInfo = Output<'app.info'>;

interface AppInfoState {
  /** `null` until the host has answered. */
  readonly info: AppInfo | null;
  readonly connected: boolean;
}

export const useAppInfo = create<AppInfoState>(() => ({ info: null, connected: true }));
