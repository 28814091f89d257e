/** What can be done with a pool: the likeliest as buttons, the rest in a menu. */
import { useContext } from 'react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconBolt,
  IconClipboardCheck,
  IconDots,
  IconFileDollar,
  IconFlask,
  IconLogin2,
  IconLogout,
  IconPencil,
  IconRefresh,
  IconReplace,
  IconTransfer,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { newQuotePath, paths, poolOnPath } from '../../../app/paths';
import { useRegister } from '../../../db/use-register';
import { PastDay } from '../past-day';
import { useWritable } from '../use-writable';
import { ActivationItems } from './activation-items';
import { takeIntoDraft } from '../what-if/what-if-store';
import { AsOfControl } from './as-of-control';
import type { OpenDialog } from './pool-dialog';

interface PoolActionsProps {
  readonly pool: RegisteredPool;
  readonly asOf: CivilDate;
  /** False where nothing but trade-in is left. */
  readonly renewable: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
}

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export const PoolActions = ({ pool, asOf, renewable, onOpen }: PoolActionsProps) => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  const blocked = !writable || pool.archivedOn !== null;
  const off = blocked ? { disabled: true, title: why } : {};
  const unactivated = pool.quantity - pool.activated;
  const past = useContext(PastDay);
  return (
    <>
      {past === null && <AsOfControl pathOn={(day) => poolOnPath(pool.pool, day)} today={asOf} shown={null} />}
      {pool.archivedOn !== null && (
        <Button
          {...(writable ? {} : { disabled: true, title: why })}
          leftSection={<IconArchiveOff {...SMALL} />}
          onClick={() => onOpen({ name: 'archive' })}
        >
          {t('restore.action')}
        </Button>
      )}
      {past === null && pool.archivedOn === null && <WhatIfButton pool={pool.pool} />}
      {renewable && pool.ssed !== null && !pool.projected && (
        <Button {...off} leftSection={<IconRefresh {...SMALL} />} onClick={() => onOpen({ name: 'renew' })}>
          {t('renew.action')}
        </Button>
      )}
      {unactivated > 0 && (
        <Button
          {...off}
          variant="filled"
          leftSection={<IconBolt {...SMALL} />}
          onClick={() => onOpen({ name: 'activate' })}
        >
          {t('activate.action')}
        </Button>
      )}
      <MoreActions pool={pool} onOpen={onOpen} writable={writable} />
    </>
  );
};

/** A draft records nothing, so it can be opened in a workspace that is read only too. */
const WhatIfButton = ({ pool }: { readonly pool: string }) => {
  const { t } = useTranslation('pools');
  const [, navigate] = useLocation();
  const open = (): void => {
    takeIntoDraft(pool);
    navigate(paths.whatIf);
  };
  return (
    <Button leftSection={<IconFlask {...SMALL} />} onClick={open}>
      {t('whatIf.action')}
    </Button>
  );
};

interface MoreActionsProps extends Omit<PoolActionsProps, 'asOf' | 'renewable'> {
  readonly writable: boolean;
}

const MoreActions = ({ pool, onOpen, writable }: MoreActionsProps) => {
  const { t } = useTranslation('pools');
  const open = pool.archivedOn === null;
  const transit = useRegister().register?.transit.length ?? 0;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={t('page.more')}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={!writable || !open || pool.quantity === 0}
          leftSection={<IconTransfer {...SMALL} />}
          onClick={() => onOpen({ name: 'transfer' })}
        >
          {t('transfer.action')}
        </Menu.Item>
        <Menu.Item
          disabled={!writable || !open || transit === 0}
          leftSection={<IconLogin2 {...SMALL} />}
          onClick={() => onOpen({ name: 'receive' })}
        >
          {t('receive.action')}
        </Menu.Item>
        <Menu.Item
          disabled={!writable || !open || pool.quantity === 0}
          leftSection={<IconLogout {...SMALL} />}
          onClick={() => onOpen({ name: 'retire' })}
        >
          {t('retire.action')}
        </Menu.Item>
        <Menu.Item
          disabled={!writable || !open}
          leftSection={<IconPencil {...SMALL} />}
          onClick={() => onOpen({ name: 'describe' })}
        >
          {t('describe.action')}
        </Menu.Item>
        {pool.ssed !== null && !pool.projected && <RenewalItems off={!writable || !open} onOpen={onOpen} />}
        {pool.ssed !== null && !pool.projected && (
          <Menu.Item
            disabled={!open}
            leftSection={<IconFileDollar {...SMALL} />}
            component={Link}
            href={newQuotePath([pool.pool])}
          >
            {t('page.quote')}
          </Menu.Item>
        )}
        <ActivationItems pool={pool} onOpen={onOpen} off={!writable || !open} />
        <Menu.Divider />
        <Menu.Item
          disabled={!writable}
          leftSection={open ? <IconArchive {...SMALL} /> : <IconArchiveOff {...SMALL} />}
          onClick={() => onOpen({ name: 'archive' })}
        >
          {t(open ? 'archive.action' : 'restore.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

interface RenewalItemsProps {
  readonly off: boolean;
  readonly onOpen: PoolActionsProps['onOpen'];
}

/** Facts that can be recorded of any pool whose SUP has started. */
const RenewalItems = ({ off, onOpen }: RenewalItemsProps) => {
  const { t } = useTranslation('pools');
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        disabled={off}
        leftSection={<IconClipboardCheck {...SMALL} />}
        onClick={() => onOpen({ name: 'evaluate' })}
      >
        {t('evaluate.action')}
      </Menu.Item>
      <Menu.Item disabled={off} leftSection={<IconReplace {...SMALL} />} onClick={() => onOpen({ name: 'trade-in' })}>
        {t('tradeIn.action')}
      </Menu.Item>
    </>
  );
};
