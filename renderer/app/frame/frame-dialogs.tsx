/** What opens over the screens, loaded when it is first asked for. */
import { lazy, Suspense } from 'react';
import { useFrame } from '../../stores/frame-store';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));

export const FrameDialogs = () => {
  const { dialog } = useFrame();
  return (
    <Suspense>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'shortcuts' && <ShortcutSheet />}
    </Suspense>
  );
};
