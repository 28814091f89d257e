/** A row of filters of which one is chosen, each with its count. */
import type { ReactNode } from 'react';
import './filter-chips.css';

export interface FilterChip<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly count: string;
}

interface FilterChipsProps<Value extends string> {
  readonly label: string;
  readonly chips: readonly FilterChip<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export const FilterChips = <Value extends string>({ label, chips, value, onChange }: FilterChipsProps<Value>) => (
  <div role="group" aria-label={label} className="filter-chips">
    {chips.map((chip) => (
      <button
        key={chip.value}
        type="button"
        className="filter-chip"
        aria-pressed={chip.value === value}
        onClick={() => onChange(chip.value)}
      >
        {chip.label}
        <span className="filter-chip-count">{chip.count}</span>
      </button>
    ))}
  </div>
);
