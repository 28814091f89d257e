/** The title of a column that a list can be put in the order of, with an arrow where it is. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import './data-table.css';

/** `descending` is `null` where the list is in another order. */
export const ariaSort = (descending: boolean | null): 'ascending' | 'descending' | undefined =>
  descending === null ? undefined : descending ? 'descending' : 'ascending';

interface SortButtonProps {
  readonly title: string;
  readonly descending: boolean | null;
  readonly onSort: () => void;
}

export const SortButton = ({ title, descending, onSort }: SortButtonProps) => {
  const Arrow = descending === true ? IconChevronDown : IconChevronUp;
  return (
    <button type="button" className="data-table-sort" onClick={onSort}>
      {title}
      {descending !== null && <Arrow size={12} stroke={1.5} aria-hidden />}
    </button>
  );
};
