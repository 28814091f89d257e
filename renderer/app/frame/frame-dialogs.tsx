/** What opens over the screens, loaded after them. */
import { lazy, Suspense, useEffect } from 'react';
import { useFrame } from '../../stores/frame-store';

const loadPalette = async () => ({ default: (await import('./command-palette')).CommandPalette });
const CommandPalette = lazy(loadPalette);
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));
const RemoveSampleDialog = lazy(async () => ({
  default: (await import('./remove-sample-dialog')).RemoveSampleDialog,
}));

/** Once the screen stands. */
const PALETTE_AFTER_MS = 500;

/** Who types right after Ctrl+K loses no letter to loading. */
const usePaletteAtHand = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), PALETTE_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
};

export const FrameDialogs = () => {
  const { dialog } = useFrame();
  usePaletteAtHand();
  return (
    <Suspense>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'shortcuts' && <ShortcutSheet />}
      {dialog === 'remove-sample' && <RemoveSampleDialog />}
    </Suspense>
  );
};
