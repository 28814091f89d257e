/** What can be done with the levels of a version: say them anew, or withdraw them. */
import { useContext } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LevelCatalogue } from '../../../../domain/usage/analytics-levels';
import { applyChange } from '../../../app/apply-change';
import { toastRefusal } from '../../../app/toast';
import { useRegister } from '../../../db/use-register';
import { PastDay, useWritable } from '../../pools';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface LevelMenuProps {
  readonly of: LevelCatalogue;
  readonly onEdit: () => void;
}

export const LevelMenu = ({ of: { version, builtIn }, onEdit }: LevelMenuProps) => {
  const { t } = useTranslation('catalogue');
  const { writable, why } = useWritable();
  const past = useContext(PastDay);
  const { register } = useRegister();
  if (register === null || past !== null) return null;
  const withdraw = async (): Promise<void> => {
    const recorded = await applyChange([{ kind: 'analytics-levels-withdrawn', on: register.asOf, version }]);
    if (!recorded.ok) toastRefusal(recorded.error);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('level.actionsOf', { version })}
          {...(writable ? {} : { disabled: true, title: why })}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...SMALL} />} onClick={onEdit}>
          {t('level.edit')}
        </Menu.Item>
        {!builtIn && (
          <Menu.Item leftSection={<IconBan {...SMALL} />} onClick={() => void withdraw()}>
            {t('level.withdraw')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
