/** Creates a signing key, with a passphrase where wanted. */
import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../domain/result';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { toastDone } from '../../app/toast';
import { desktop } from '../../desktop';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';
import { emptyKeyDraft, keyDraftErrors, type KeyDraft, type KeyDraftErrors } from './key-draft';

export const CreateKeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('keys');
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={t('create.title')} closeButtonProps={{ 'aria-label': t('create.cancel') }}>
      <CreateKeyForm onClose={onClose} />
    </Modal>
  );
};

const useCreateKey = (onClose: () => void) => {
  const { t } = useTranslation('keys');
  const taken = useKeyRing(({ keys }) => keys)?.map(({ name }) => name) ?? [];
  const [draft, setDraft] = useState<KeyDraft>(emptyKeyDraft);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errors = keyDraftErrors(draft, taken);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (busy || Object.keys(errors).length > 0) return;
    setBusy(true);
    const answer = await desktop.invoke('keys.create', {
      name: draft.name,
      ...(draft.isProtected ? { passphrase: draft.passphrase } : {}),
    });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    await refreshKeyRing();
    toastDone(t('create.created', { name: draft.name }));
    onClose();
  };
  const change = (part: Partial<KeyDraft>): void => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, submit, busy, refusal, errors: asked ? errors : {} };
};

const CreateKeyForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('keys');
  const { draft, change, submit, busy, refusal, errors } = useCreateKey(onClose);
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={t('create.name')}
        description={t('create.nameHint')}
        value={draft.name}
        error={errors.name && t(`create.error.${errors.name}`)}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Checkbox
        label={t('create.protect')}
        checked={draft.isProtected}
        onChange={(event) => change({ isProtected: event.currentTarget.checked })}
      />
      {draft.isProtected && <PassphraseFields draft={draft} errors={errors} change={change} />}
      {refusal !== null && <RefusalCard refusal={refusal} word={t('add.refused')} />}
      <div className="row">
        <span className="spacer" />
        <Button onClick={onClose}>{t('create.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {busy ? t('create.creating') : t('create.create')}
        </Button>
      </div>
    </form>
  );
};

interface PassphraseFieldsProps {
  readonly draft: KeyDraft;
  readonly errors: KeyDraftErrors;
  readonly change: (part: Partial<KeyDraft>) => void;
}

const PassphraseFields = ({ draft, errors, change }: PassphraseFieldsProps) => {
  const { t } = useTranslation('keys');
  return (
    <>
      <PasswordInput
        label={t('create.passphrase')}
        description={t('create.protectHint')}
        autoComplete="new-password"
        value={draft.passphrase}
        error={errors.passphrase && t('create.error.passphrase')}
        onChange={(event) => change({ passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('create.again')}
        autoComplete="new-password"
        value={draft.again}
        error={errors.again && t('create.error.again')}
        onChange={(event) => change({ again: event.currentTarget.value })}
      />
    </>
  );
};
