/** Holds files that were shown and not yet imported, so that what is committed is exactly what was looked at. */
import { randomUUID } from 'node:crypto';
import type { ImportDraft } from './weigh-import';

/** An authentic file that waits for the user's word. */
export interface Previewed extends ImportDraft {
  readonly bytes: Uint8Array;
  /** The trusted keys whose signatures made it authentic. */
  readonly kids: readonly string[];
}

export interface PreviewTray<Held> {
  /** A handle that is good for one hour, or until many later files took its place. */
  readonly put: (previewed: Held, nowMs: number) => string;
  readonly find: (preview: string, nowMs: number) => Held | undefined;
  readonly remove: (preview: string) => void;
}

const MOST_PREVIEWS = 64;
const MOST_BYTES = 256 * 1024 * 1024;
const LIFE_MS = 60 * 60 * 1000;

interface Waiting<Held> {
  readonly previewed: Held;
  readonly untilMs: number;
}

export const createPreviewTray = <Held extends { readonly bytes: Uint8Array } = Previewed>(
  mostHeld = MOST_PREVIEWS,
): PreviewTray<Held> => {
  /** Oldest first. */
  const waiting = new Map<string, Waiting<Held>>();
  const sizeBytes = (): number => [...waiting.values()].reduce((sum, { previewed }) => sum + previewed.bytes.length, 0);
  const makeRoom = (nowMs: number): void => {
    for (const [preview, { untilMs }] of waiting)
      if (untilMs <= nowMs || waiting.size > mostHeld || (waiting.size > 1 && sizeBytes() > MOST_BYTES))
        waiting.delete(preview);
  };
  return {
    put: (previewed, nowMs) => {
      const preview = randomUUID();
      waiting.set(preview, { previewed, untilMs: nowMs + LIFE_MS });
      makeRoom(nowMs);
      return preview;
    },
    find: (preview, nowMs) => {
      const found = waiting.get(preview);
      return found !== undefined && found.untilMs > nowMs ? found.previewed : undefined;
    },
    remove: (preview) => {
      waiting.delete(preview);
    },
  };
};
