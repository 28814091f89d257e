/** What is edited in a row stays in the row: its clicks and keys do not open what the row is of. */
interface Stopping {
  readonly stopPropagation: () => void;
}

export const stay = (event: Stopping): void => event.stopPropagation();
