/** What can be done with one row: a quiet button that opens a menu. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../domain/ledger/change';
import { applyChange } from '../../app/apply-change';
import { toastRefusal } from '../../app/toast';

export interface RowAction {
  readonly label: string;
  readonly icon: Icon;
  readonly run: () => void;
  readonly takesAway?: boolean;
}

interface RowMenuProps {
  /** What the row is called, for those who hear the button. */
  readonly name: string;
  readonly actions: readonly RowAction[];
  readonly locked: string | null;
}

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Records a change that needs no dialog; its undo stands in the message that follows. */
export const recordAtOnce = async (change: Change): Promise<void> => {
  const recorded = await applyChange([change]);
  if (!recorded.ok) toastRefusal(recorded.error);
};

export const RowMenu = ({ name, actions, locked }: RowMenuProps) => {
  const { t } = useTranslation('sites');
  const off = locked === null ? {} : { disabled: true, title: locked };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('actionsOf', { name })}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, icon: Glyph, run, takesAway = false }) => (
          <Menu.Item
            key={label}
            {...off}
            {...(takesAway ? { color: 'red' } : {})}
            leftSection={<Glyph {...SMALL} />}
            onClick={run}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
