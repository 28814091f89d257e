/** What opens over the screens, loaded after them. */
import { lazy, Suspense } from 'react';
import { useFrame } from '../../stores/frame-store';

const loadPalette = async () => ({ default: (await import('./command-palette')).CommandPalette });
const CommandPalette = lazy(loadPalette);
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));
const RemoveSampleDialog = lazy(async () => ({
  default: (await import('./remove-sample-dialog')).RemoveSampleDialog,
}));

/** Called once the screen stands: who types right after Ctrl+K loses no letter to loading. */
export const keepPaletteAtHand = (): void => {
  void loadPalette();
};

export const FrameDialogs = () => {
  const { dialog } = useFrame();
  return (
    <Suspense>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'shortcuts' && <ShortcutSheet />}
      {dialog === 'remove-sample' && <RemoveSampleDialog />}
    </Suspense>
  );
};
