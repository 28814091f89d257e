/** Where the window stood when it was closed, so that it opens there again if that place still exists. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const windowStateSchema = z.object({ bounds: boundsSchema, isMaximized: z.boolean() });

export type Bounds = Readonly<z.infer<typeof boundsSchema>>;
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

export const smallestSize = { width: 900, height: 600 } as const;
const firstSize = { width: 1280, height: 800 } as const;

/** In pixels of the screen: enough of a title bar to take hold of. */
const grip = 48;

const isReachable = ({ x, y, width }: Bounds, area: Bounds): boolean =>
  y >= area.y && y + grip <= area.y + area.height && x + width - grip >= area.x && x + grip <= area.x + area.width;

/** The remembered place if a display still shows it, else the first size, which the system places. */
export const boundsToOpenAt = (state: WindowState | null, displays: readonly Bounds[]): Partial<Bounds> => {
  if (state === null) return firstSize;
  const { bounds } = state;
  const size = {
    width: Math.max(bounds.width, smallestSize.width),
    height: Math.max(bounds.height, smallestSize.height),
  };
  return displays.some((area) => isReachable(bounds, area)) ? { ...bounds, ...size } : size;
};

/** `null` where none is remembered, or what is cannot be read: a window's place is not worth a question. */
export const readWindowState = (file: string): WindowState | null => {
  try {
    return windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
};

/** While the window closes, so it cannot wait. A folder that cannot be written costs the place only. */
export const writeWindowState = (file: string, state: WindowState, failed: (error: unknown) => void): void => {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch (error) {
    failed(error);
  }
};
