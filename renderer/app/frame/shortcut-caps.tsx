/** The keys of a shortcut as caps. */
import { Kbd } from '@mantine/core';
import { shortcutKeys } from '../shortcut';

export const ShortcutCaps = ({ shortcut }: { readonly shortcut: string }) => (
  <span className="shortcut-caps">
    {shortcutKeys(shortcut).map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
  </span>
);
