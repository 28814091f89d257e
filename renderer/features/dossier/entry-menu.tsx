/** What can be done with one entry of a dossier: change it, or take it away, with its undo in the message that follows. */
import type { ReactNode } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../domain/ledger/change';
import { applyChange } from '../../app/apply-change';
import { toastRefusal } from '../../app/toast';

interface EntryMenuProps {
  /** What the entry is called, for those who hear the button. */
  readonly name: string;
  readonly removal: Change;
  readonly onEdit: () => void;
  /** In the place of "Edit…". */
  readonly editLabel?: string;
  readonly locked: string | null;
  /** Items that stand first. */
  readonly children?: ReactNode;
}

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const remove = async (removal: Change): Promise<void> => {
  const recorded = await applyChange([removal]);
  if (!recorded.ok) toastRefusal(recorded.error);
};

export const EntryMenu = ({ name, removal, onEdit, editLabel, locked, children }: EntryMenuProps) => {
  const { t } = useTranslation('dossier');
  const off = locked === null ? {} : { disabled: true, title: locked };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          className="dossier-menu"
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('actionsOf', { name })}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        <Menu.Item {...off} leftSection={<IconPencil {...SMALL} />} onClick={onEdit}>
          {editLabel ?? t('edit')}
        </Menu.Item>
        <Menu.Item {...off} color="red" leftSection={<IconTrash {...SMALL} />} onClick={() => void remove(removal)}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
