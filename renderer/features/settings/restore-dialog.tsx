/** Restores a backup: chosen, unlocked, shown with what would change, and put into place by a word of its own. */
import { useState, type FormEvent } from 'react';
import { Button, Modal, PasswordInput, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AutomaticBackup } from '../../../contract/backup-messages';
import { desktop } from '../../desktop';
import { FileChooser } from '../../ui/file-chooser';
import { formatBytes } from '../../ui/format-bytes';
import { formatInstant } from '../../ui/format-date';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';
import { RestorePreviewView } from './restore-preview-view';
import { useRestore, type RestoreKey, type Upload } from './use-restore';
import { WorkProgress } from './work-progress';

interface RestoreDialogProps {
  /** `null` for a file that is still to be chosen. */
  readonly backup: AutomaticBackup | null;
  readonly onClose: () => void;
}

export const RestoreDialog = ({ backup, onClose }: RestoreDialogProps) => {
  const { t } = useTranslation('settings');
  const restore = useRestore(backup?.name ?? null);
  useReturnFocus();
  const { upload, isUploaded, isWorking, preview, refusal } = restore;
  const close = (): void => {
    void desktop.invoke('restore.discard', {});
    onClose();
  };
  return (
    <Modal opened onClose={close} title={t('restore.title')} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      <div className="stack">
        {preview === null && (
          <p className="lead">
            {backup !== null ? t('restore.chosen', { when: formatInstant(backup.madeAt) }) : (upload?.name ?? '')}
          </p>
        )}
        {refusal !== null && <RefusalCard refusal={refusal} word={t('refused')} />}
        {isWorking && <WorkProgress canCancel={preview === null} />}
        {!isWorking && preview === null && backup === null && !isUploaded && (
          <ChooseFile upload={upload} onFile={(file) => void restore.take(file)} />
        )}
        {!isWorking && preview === null && backup === null && isUploaded && (
          <UnlockForm onKey={(key) => void restore.look(key)} onClose={close} />
        )}
        {!isWorking && preview === null && backup !== null && (
          <LookRow onLook={() => void restore.look(null)} onClose={close} />
        )}
        {!isWorking && preview !== null && (
          <RestorePreviewView
            preview={preview}
            onConfirm={() => void restore.commit(preview.restore)}
            onClose={close}
          />
        )}
      </div>
    </Modal>
  );
};

const ChooseFile = ({ upload, onFile }: { readonly upload: Upload | null; readonly onFile: (file: File) => void }) => {
  const { t } = useTranslation('settings');
  if (upload !== null) {
    const amounts = { done: formatBytes(upload.sentBytes), total: formatBytes(upload.sizeBytes) };
    return <WorkProgress canCancel={false} text={t('restore.loading', amounts)} />;
  }
  return (
    <FileChooser
      text={t('restore.choose')}
      accept=".age"
      onFiles={([file]) => {
        if (file !== undefined) onFile(file);
      }}
    />
  );
};

const LookRow = ({ onLook, onClose }: { readonly onLook: () => void; readonly onClose: () => void }) => {
  const { t } = useTranslation('settings');
  return (
    <div className="row">
      <span className="spacer" />
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button variant="filled" onClick={onLook} data-autofocus>
        {t('restore.look')}
      </Button>
    </div>
  );
};

interface UnlockFormProps {
  readonly onKey: (key: RestoreKey) => void;
  readonly onClose: () => void;
}

const UnlockForm = ({ onKey, onClose }: UnlockFormProps) => {
  const { t } = useTranslation('settings');
  const [by, setBy] = useState<'passphrase' | 'identity'>('passphrase');
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text !== '') onKey(by === 'passphrase' ? { passphrase: text } : { identity: text });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <SegmentedControl
        aria-label={t('restore.unlock')}
        value={by}
        data={[
          { value: 'passphrase', label: t('restore.byPassphrase') },
          { value: 'identity', label: t('restore.byIdentity') },
        ]}
        onChange={(chosen) => {
          setBy(chosen === 'identity' ? 'identity' : 'passphrase');
          setText('');
        }}
      />
      {by === 'passphrase' ? (
        <PasswordInput
          label={t('restore.passphrase')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <Textarea
          label={t('restore.identity')}
          description={t('restore.identityHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <span className="spacer" />
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="filled" disabled={text === ''}>
          {t('restore.look')}
        </Button>
      </div>
    </form>
  );
};
