/** The sample portfolio as this window loads and removes it. The host tells all windows to load the other workspace. */
import i18next from 'i18next';
import { create } from 'zustand';
import type { Refusal } from '../../domain/result';
import { deleteCopy } from '../db/delete-copy';
import { desktop } from '../desktop';
import { useAppInfo, type AppInfo } from '../stores/app-info-store';
import { useFrame } from '../stores/frame-store';
import { toastNote, toastRefusal } from './toast';

interface SampleState {
  /** The host is asked at this moment. */
  readonly busy: boolean;
  /** Steps of the user's that would go with the sample; asked about before it is removed. */
  readonly ownSteps: number;
}

export const useSample = create<SampleState>(() => ({ busy: false, ownSteps: 0 }));

export const isSampleShown = (): boolean => useAppInfo.getState().info?.workspaceKind === 'sample';

const refused = (refusal: Refusal): void => {
  useSample.setState({ busy: false });
  toastRefusal(refusal);
};

/** Stays busy where it went well: the window loads the sample in a moment. */
export const loadSample = async (): Promise<void> => {
  if (useSample.getState().busy) return;
  useSample.setState({ busy: true });
  toastNote(i18next.t('app:sample.loading'));
  const opened = await desktop.invoke('sample.open', {});
  if (!opened.ok) refused(opened.error);
};

const askAbout = (count: unknown): void => {
  useSample.setState({ busy: false, ownSteps: Number(count) });
  useFrame.getState().open('remove-sample');
};

/** Asks first where the user's own steps would be lost; `withChanges` is the answer. */
export const removeSample = async (withChanges = false): Promise<void> => {
  if (useSample.getState().busy) return;
  useSample.setState({ busy: true });
  const removed = await desktop.invoke('sample.remove', { withChanges });
  if (removed.ok) return;
  if (removed.error.code === 'sample/changed') askAbout(removed.error['count']);
  else refused(removed.error);
};

const LAST_SAMPLE = 'coterm-sample';

/**
 * Deletes this window's copy of a sample that is no more: at the next start, because the copy is in use while the
 * sample is shown, and because a host may end without saying so.
 */
export const forgetLastSample = async ({ workspace, workspaceKind }: AppInfo): Promise<void> => {
  try {
    const last = localStorage.getItem(LAST_SAMPLE);
    if (last !== null && last !== workspace) await deleteCopy(last);
    if (workspaceKind === 'sample') localStorage.setItem(LAST_SAMPLE, workspace);
    else localStorage.removeItem(LAST_SAMPLE);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};
