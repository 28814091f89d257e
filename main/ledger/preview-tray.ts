/** Holds files that were shown and not yet imported, so that what is committed is exactly what was looked at. */
import { randomUUID } from 'node:crypto';
import type { ImportDraft } from './weigh-import';

/** An authentic file that waits for the user's word. */
export interface Previewed extends ImportDraft {
  readonly bytes: Uint8Array;
  /** The trusted keys whose signatures made it authentic. */
  readonly kids: readonly string[];
}

export interface PreviewTray {
  /** A handle that is good for one hour, or until many later files took its place. */
  readonly put: (previewed: Previewed, nowMs: number) => string;
  readonly find: (preview: string, nowMs: number) => Previewed | undefined;
  readonly remove: (preview: string) => void;
}

const MOST_PREVIEWS = 64;
const MOST_BYTES = 256 * 1024 * 1024;
const LIFE_MS = 60 * 60 * 1000;

interface Waiting {
  readonly previewed: Previewed;
  readonly untilMs: number;
}

export const createPreviewTray = (): PreviewTray => {
  /** Oldest first. */
  const waiting = new Map<string, Waiting>();
  const sizeBytes = (): number => [...waiting.values()].reduce((sum, { previewed }) => sum + previewed.bytes.length, 0);
  const makeRoom = (nowMs: number): void => {
    for (const [preview, { untilMs }] of waiting)
      if (untilMs <= nowMs || waiting.size > MOST_PREVIEWS || (waiting.size > 1 && sizeBytes() > MOST_BYTES))
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
