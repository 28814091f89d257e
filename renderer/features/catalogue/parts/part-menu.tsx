/** What can be done with an IDIS part: say it anew, withdraw it, offer it again. */
import { useContext } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../../domain/ledger/change';
import type { Part } from '../../../../domain/part/part';
import { applyChange } from '../../../app/apply-change';
import { toastRefusal } from '../../../app/toast';
import { useRegister } from '../../../db/use-register';
import { PastDay, useWritable } from '../../pools';
import { fieldsOfPart, partDraft } from './part-draft';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const record = async (changes: readonly Change[]): Promise<void> => {
  const recorded = await applyChange(changes);
  if (!recorded.ok) toastRefusal(recorded.error);
};

interface PartMenuProps {
  readonly part: Part;
  readonly onEdit: () => void;
}

export const PartMenu = ({ part, onEdit }: PartMenuProps) => {
  const { t } = useTranslation('catalogue');
  const { writable, why } = useWritable();
  const past = useContext(PastDay);
  const { register } = useRegister();
  if (register === null || past !== null) return null;
  const on = register.asOf;
  const offerAgain = (): void => {
    const draft = partDraft(fieldsOfPart(part), on);
    if (draft.ok) void record(draft.changes);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('part.actionsOf', { part: part.part })}
          {...(writable ? {} : { disabled: true, title: why })}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...SMALL} />} onClick={onEdit}>
          {t('edit')}
        </Menu.Item>
        {part.withdrawnOn === null ? (
          <Menu.Item
            leftSection={<IconBan {...SMALL} />}
            onClick={() => void record([{ kind: 'part-withdrawn', on, part: part.part }])}
          >
            {t('withdraw')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArrowBackUp {...SMALL} />} onClick={offerAgain}>
            {t('part.offerAgain')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
