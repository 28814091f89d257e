/** A text that is edited where it stands: Enter or leaving the field keeps it, Esc leaves no trace. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { Autocomplete, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stay } from './stay';

interface InPlaceTextProps {
  readonly value: string;
  /** Read out for the button and for the field. */
  readonly label: string;
  /** Stands where there is nothing yet. */
  readonly placeholder: string;
  readonly suggestions?: readonly string[];
  readonly maxLength: number;
  readonly writable: boolean;
  readonly onKeep: (text: string) => void;
}

export const InPlaceText = (props: InPlaceTextProps) => {
  const { value, label, placeholder, writable } = props;
  const { t } = useTranslation('ui');
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!writable)
    return (
      <span className="pipeline-clip" title={value}>
        {value === '' ? t('notApplicable') : value}
      </span>
    );
  const close = (byKey: boolean): void => {
    setEditing(false);
    // The keyboard stands where it stood, once the button is there again.
    if (byKey) requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <span onClick={stay} onKeyDown={stay}>
      {editing ? (
        <TextEditor {...props} onClose={close} />
      ) : (
        <UnstyledButton
          ref={button}
          className="pipeline-edit pipeline-clip"
          data-empty={value === '' || undefined}
          title={value === '' ? placeholder : value}
          aria-label={label}
          onClick={() => setEditing(true)}
        >
          {value === '' ? placeholder : value}
        </UnstyledButton>
      )}
    </span>
  );
};

type TextEditorProps = InPlaceTextProps & { readonly onClose: (byKey: boolean) => void };

const TextEditor = ({ value, label, suggestions = [], maxLength, onKeep, onClose }: TextEditorProps) => {
  const { t } = useTranslation('renewals');
  const [typed, setTyped] = useState(value);
  const isClosed = useRef(false);
  const keep = (text: string, byKey: boolean): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    onClose(byKey);
    if (text.trim() !== value) onKeep(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { value: text } = event.currentTarget;
    // The suggestion that the arrow keys stand on is taken first.
    if (event.key === 'Enter') queueMicrotask(() => keep(text, true));
    if (event.key !== 'Escape') return;
    event.preventDefault();
    isClosed.current = true;
    onClose(true);
  };
  return (
    <Autocomplete
      autoFocus
      size="xs"
      className="pipeline-field"
      aria-label={label}
      title={t('pipeline.edit.hint')}
      data={[...suggestions]}
      value={typed}
      maxLength={maxLength}
      onChange={setTyped}
      onOptionSubmit={(chosen) => keep(chosen, true)}
      onKeyDown={onKeyDown}
      onBlur={() => keep(typed, false)}
    />
  );
};
