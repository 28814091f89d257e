/** The small sign before a row of changes: added, changed, unchanged, mind this. */
import { IconAlertTriangle, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';

const signs = { added: IconPlus, changed: IconChevronRight, same: IconMinus, mind: IconAlertTriangle } as const;

export const DifferenceSign = ({ kind }: { readonly kind: keyof typeof signs }) => {
  const Glyph = signs[kind];
  return (
    <span className="difference-sign" data-kind={kind} aria-hidden>
      <Glyph size={12} stroke={1.8} />
    </span>
  );
};
