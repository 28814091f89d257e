/** The ways in which an IDIS order goes out, as a menu for its page: text, print view, PDF, mail draft. */
import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconCopy, IconFileTypePdf, IconMail, IconPrinter, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisteredInstallationOrder } from '../../../domain/installation/registered-installation';
import type { Register } from '../../../domain/ledger/register';
import { toastRefusal } from '../../app/toast';
import { useFocusOnceDone } from '../../ui/use-focus-once-done';
import { OrderSheet } from './order-sheet';
import { copyOrder, documentOf, saveOrder } from './send-order';

interface SendOrderMenuProps {
  readonly register: Register;
  readonly order: RegisteredInstallationOrder;
}

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** A PDF takes a second or two; where none can be made, the print view opens instead. */
const useSaving = (order: string, showSheet: () => void) => {
  const [busy, setBusy] = useState(false);
  const save = async (form: 'pdf' | 'eml'): Promise<void> => {
    setBusy(true);
    const refusal = await saveOrder(order, form);
    setBusy(false);
    if (refusal === null) return;
    toastRefusal(refusal);
    if (form === 'pdf') showSheet();
  };
  return { busy, save: (form: 'pdf' | 'eml') => void save(form) };
};

export const SendOrderMenu = ({ register, order }: SendOrderMenuProps) => {
  const { t } = useTranslation('confirmations');
  const [sheet, setSheet] = useState(false);
  const { busy, save } = useSaving(order.order, () => setSheet(true));
  const button = useFocusOnceDone<HTMLButtonElement>(!busy);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button ref={button} loading={busy} leftSection={<IconSend {...ICON} />}>
            {t('send.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => void copyOrder(register, order)}>
            {t('send.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={() => setSheet(true)}>
            {t('send.print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf {...ICON} />} onClick={() => save('pdf')}>
            {t('send.pdf')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...ICON} />} onClick={() => save('eml')}>
            {t('send.mail')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {sheet && (
        <OrderSheet document={documentOf(register, order)} number={order.number} onClose={() => setSheet(false)} />
      )}
    </>
  );
};
