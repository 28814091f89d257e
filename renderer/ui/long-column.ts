/** One column of a table of any length: cells are asked for by the row's place, and only those in view. */
import type { ReactNode } from 'react';

export interface LongColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (index: number) => ReactNode;
  /** As a track of a grid: `96px`, `minmax(0, 2fr)`. Every column says it, or none. */
  readonly width?: string;
  /** `end` for quantities, dates and days. */
  readonly align?: 'end';
  /** Whether the list can be put in the order of this column. */
  readonly sorts?: boolean;
}
