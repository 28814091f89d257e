/** A field of a dialog: label, what is typed, and the sentence of its refusal. */
import type { ReactNode } from 'react';
import { TextInput } from '@mantine/core';

interface TextEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | null;
  readonly description?: ReactNode;
  readonly digits?: boolean;
  /** The first field of the dialog, where typing starts. */
  readonly first?: boolean;
}

export const TextEntry = ({ onChange, digits = false, first = false, ...field }: TextEntryProps) => (
  <TextInput
    {...field}
    onChange={(event) => onChange(event.currentTarget.value)}
    autoComplete="off"
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    {...(digits ? { inputMode: 'numeric' as const } : {})}
    {...(first ? { 'data-autofocus': true } : {})}
  />
);
