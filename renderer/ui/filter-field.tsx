/** The field above a list that filters it: `/` leads to it, Escape empties it. */
import { useRef, type ReactNode, type RefObject } from 'react';
import { TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useSlash } from './use-slash';
import './ui.css';

interface FilterFieldProps {
  readonly label: string;
  /** The label where nothing shorter is said. */
  readonly placeholder?: string;
  readonly className?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rightSection?: ReactNode;
  /** For who leads back to it. */
  readonly field?: RefObject<HTMLInputElement | null>;
}

export const FilterField = (props: FilterFieldProps) => {
  const { label, placeholder = label, className = '', value, onChange, rightSection } = props;
  const own = useRef<HTMLInputElement>(null);
  const field = props.field ?? own;
  useSlash(field);
  return (
    <TextInput
      ref={field}
      className={`filter-field ${className}`}
      rightSection={rightSection}
      type="search"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
      leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onChange('')}
    />
  );
};
