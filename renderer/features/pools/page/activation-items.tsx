/** What is asked of the licence desk by file, and what is recorded when a server is dead, in a pool's menu. */
import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconBoltOff, IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { useRegister } from '../../../db/use-register';
import { returnables } from '../drafts/return-activation';
import type { OpenDialog } from './pool-dialog';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface ActivationItemsProps {
  readonly pool: RegisteredPool;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly off: boolean;
}

export const ActivationItems = ({ pool, onOpen, off }: ActivationItemsProps) => {
  const { t } = useTranslation('pools');
  const { register } = useRegister();
  const canReturn = register !== null && returnables(register, pool.pool).length > 0;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        disabled={off || pool.quantity === pool.activated}
        leftSection={<IconFileUpload {...SMALL} />}
        onClick={() => onOpen({ name: 'request-activation' })}
      >
        {t('request.action')}
      </Menu.Item>
      <Menu.Item
        disabled={off || !canReturn}
        leftSection={<IconArrowBackUp {...SMALL} />}
        onClick={() => onOpen({ name: 'return-activation' })}
      >
        {t('giveBack.actionInPool')}
      </Menu.Item>
      <Menu.Item
        disabled={off || pool.activatedAt.length === 0}
        leftSection={<IconBoltOff {...SMALL} />}
        onClick={() => onOpen({ name: 'lost-activation' })}
      >
        {t('lost.action')}
      </Menu.Item>
    </>
  );
};
