/** The quiet button in a section's head that adds to it. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

interface AddButtonProps {
  readonly label: string;
  readonly locked: string | null;
  readonly onClick: () => void;
}

export const AddButton = ({ label, locked, onClick }: AddButtonProps) => (
  <Button
    variant="subtle"
    size="xs"
    leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
    {...(locked === null ? {} : { disabled: true, title: locked })}
    onClick={onClick}
  >
    {label}
  </Button>
);
