/** The keys of a shortcut as one cap. */
import { Kbd } from '@mantine/core';
import { shortcutKeys } from '../shortcut';

export const ShortcutCaps = ({ shortcut }: { readonly shortcut: string }) => (
  <Kbd>{shortcutKeys(shortcut).join(' ')}</Kbd>
);
