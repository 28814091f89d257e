/** The button that opens the dialog for a confirmation, on the page of an order or of an installation. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { useWritable } from '../pools';
import { RecordConfirmationDialog } from './record-confirmation-dialog';

interface RecordConfirmationButtonProps {
  readonly register: Register;
  readonly order?: string;
  readonly installation?: string;
  /** The page's main action. */
  readonly filled?: boolean;
  /** In the head of a card. */
  readonly small?: boolean;
}

export const RecordConfirmationButton = ({
  filled = false,
  small = false,
  ...about
}: RecordConfirmationButtonProps) => {
  const { t } = useTranslation('confirmations');
  const { writable, why } = useWritable();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(filled ? { variant: 'filled' } : {})}
        {...(small ? { variant: 'subtle', size: 'xs' } : {})}
        leftSection={<IconMailCheck size={16} stroke={1.5} aria-hidden />}
        {...(writable ? {} : { disabled: true, title: why })}
        onClick={() => setOpen(true)}
      >
        {t('record.action')}
      </Button>
      {open && <RecordConfirmationDialog {...about} onClose={() => setOpen(false)} />}
    </>
  );
};
