/** What opens over the screens, loaded after them. */
import type { ComponentType } from 'react';
import { useFrame } from '../../stores/frame-store';
import { LastingChunk } from '../lasting-chunk';

const loadPalette = async (): Promise<ComponentType> => (await import('./command-palette')).CommandPalette;
const loadShortcuts = async (): Promise<ComponentType> => (await import('./shortcut-sheet')).ShortcutSheet;
const loadRemoveSample = async (): Promise<ComponentType> =>
  (await import('./remove-sample-dialog')).RemoveSampleDialog;

/** Called once the screen stands: who types right after Ctrl+K loses no letter to loading. */
export const keepPaletteAtHand = (): void => {
  // What could not be fetched is fetched again when it is opened.
  loadPalette().catch(() => undefined);
};

export const FrameDialogs = () => {
  const { dialog } = useFrame();
  return (
    <>
      {dialog === 'palette' && <LastingChunk load={loadPalette} />}
      {dialog === 'shortcuts' && <LastingChunk load={loadShortcuts} />}
      {dialog === 'remove-sample' && <LastingChunk load={loadRemoveSample} />}
    </>
  );
};
