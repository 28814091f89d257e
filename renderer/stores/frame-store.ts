/** What of the frame is open: the command palette, the sheet of shortcuts, a question. */
import { create } from 'zustand';

export type FrameDialog = 'palette' | 'shortcuts' | 'remove-sample';

interface FrameState {
  readonly dialog: FrameDialog | null;
  readonly open: (dialog: FrameDialog) => void;
  readonly close: () => void;
}

export const useFrame = create<FrameState>((set) => ({
  dialog: null,
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
}));
