/** Matches key presses against shortcuts written as `mod+shift+z`, and writes them for people. */

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A mark such as `?` already says which keys make it on this keyboard, so Shift is not compared for it. */
const isMark = (key: string): boolean => /^[^a-z0-9]$/i.test(key);

export const matchesShortcut = (press: KeyPress, shortcut: string, mac = isMac()): boolean => {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  return (
    press.key.toLowerCase() === key &&
    mod === parts.includes('mod') &&
    !otherMod &&
    press.altKey === parts.includes('alt') &&
    (isMark(key) || press.shiftKey === parts.includes('shift'))
  );
};

const names: Readonly<Record<string, string>> = { enter: 'Enter', esc: 'Esc', mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const macNames: Readonly<Record<string, string>> = { enter: '⏎', esc: 'Esc', mod: '⌘', shift: '⇧', alt: '⌥' };

/** `mod+shift+z` as the caps to press: `Ctrl`, `Shift`, `Z`. */
export const shortcutKeys = (shortcut: string, mac = isMac()): readonly string[] =>
  shortcut.split('+').map((part) => (mac ? macNames : names)[part] ?? part.toUpperCase());
