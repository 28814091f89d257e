/** Makes a backup: for a passphrase or a recovery key, tried by a restore, then saved. */
import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Modal, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeBackup } from '../../../contract/backup-messages';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';
import { emptyOrder, orderErrors, toLock, type BackupOrder, type OrderErrors } from './backup-order';
import { MadeBackupView } from './made-backup-view';
import { passphraseStrength } from './passphrase-strength';
import { WorkProgress } from './work-progress';

interface DialogProps {
  readonly onClose: () => void;
}

export const MakeBackupDialog = ({ onClose }: DialogProps) => {
  const { t } = useTranslation('settings');
  const [made, setMade] = useState<MadeBackup | null>(null);
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={t('make.title')} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      {made === null ? (
        <OrderForm onMade={setMade} onClose={onClose} />
      ) : (
        <MadeBackupView made={made} onClose={onClose} />
      )}
    </Modal>
  );
};

const useOrder = (onMade: (made: MadeBackup) => void) => {
  const [order, setOrder] = useState<BackupOrder>(emptyOrder);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errors = orderErrors(order);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (busy || Object.keys(errors).length > 0) return;
    setBusy(true);
    setRefusal(null);
    const answer = await desktop.invoke('backups.make', { lock: toLock(order), withKeys: order.withKeys });
    setBusy(false);
    if (answer.ok) onMade(answer.value);
    else setRefusal(answer.error);
  };
  const change = (part: Partial<BackupOrder>): void => setOrder((now) => ({ ...now, ...part }));
  return { order, change, submit, busy, refusal, errors: asked ? errors : {} };
};

const OrderForm = ({ onMade, onClose }: DialogProps & { readonly onMade: (made: MadeBackup) => void }) => {
  const { t } = useTranslation('settings');
  const { order, change, submit, busy, refusal, errors } = useOrder(onMade);
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        aria-label={t('make.lock')}
        value={order.by}
        data={[
          { value: 'passphrase', label: t('make.byPassphrase') },
          { value: 'recipient', label: t('make.byRecipient') },
        ]}
        onChange={(by) => change({ by: by === 'recipient' ? 'recipient' : 'passphrase' })}
      />
      <LockFields order={order} errors={errors} change={change} />
      <Checkbox
        label={t('make.withKeys')}
        checked={order.withKeys}
        onChange={(event) => change({ withKeys: event.currentTarget.checked })}
      />
      {refusal !== null && <RefusalCard refusal={refusal} word={t('refused')} />}
      {busy ? (
        <WorkProgress />
      ) : (
        <div className="row">
          <span className="spacer" />
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled">
            {t('make.make')}
          </Button>
        </div>
      )}
    </form>
  );
};

interface LockFieldsProps {
  readonly order: BackupOrder;
  readonly errors: OrderErrors;
  readonly change: (part: Partial<BackupOrder>) => void;
}

const LockFields = ({ order, errors, change }: LockFieldsProps) => {
  const { t } = useTranslation('settings');
  if (order.by === 'recipient')
    return (
      <TextInput
        label={t('make.recipient')}
        description={t('make.recipientHint')}
        value={order.recipient}
        error={errors.recipient === true && t('make.error.recipient')}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
      />
    );
  const strength = t(`make.strengthWord.${passphraseStrength(order.passphrase)}`);
  return (
    <>
      <PasswordInput
        data-autofocus
        label={t('make.passphrase')}
        description={order.passphrase === '' ? t('make.hint') : t('make.strength', { word: strength })}
        autoComplete="new-password"
        value={order.passphrase}
        error={errors.passphrase === true && t('make.error.empty')}
        onChange={(event) => change({ passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('make.again')}
        autoComplete="new-password"
        value={order.again}
        error={errors.again === true && t('make.error.again')}
        onChange={(event) => change({ again: event.currentTarget.value })}
      />
    </>
  );
};
