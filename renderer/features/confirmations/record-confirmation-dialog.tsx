/** Records a confirmation by form, with its mail where there is one: dropped here, its serials are found in it. */
import { useMemo, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { plainRefusal } from '../../app/plain-refusal';
import { FileChooser } from '../../ui/file-chooser';
import { RefusalCard } from '../../ui/refusal-card';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ConfirmationFields } from './confirmation-fields';
import { MailFacts } from './mail-facts';
import { useConfirmationForm, type ReadMailFile } from './use-confirmation-form';
import { useMail, type MailFile, type MailReading } from './use-mail';
import './confirmations.css';

interface DialogProps {
  readonly register: Register;
  /** The order that is confirmed, where the dialog opens on its page. */
  readonly order?: string;
  /** The installation, where it opens on that one's page. */
  readonly installation?: string;
  readonly onClose: () => void;
}

/** Pixels. */
const WIDTH = 760;

export const RecordConfirmationDialog = (props: DialogProps) => {
  const { t } = useTranslation('confirmations');
  const [file, setFile] = useState<File | null>(null);
  const reading = useMail(useMailFile(file));
  useReturnFocus();
  const mail = reading?.status === 'read' ? reading.mail : null;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('record.title')}
      size={WIDTH}
      closeButtonProps={{ 'aria-label': t('record.close') }}
    >
      <div className="stack">
        <p className="lead">{t('record.lead')}</p>
        <MailPart register={props.register} reading={reading} onFile={setFile} />
        {/* Another mail proposes something else: the form begins anew with it. */}
        <DialogForm key={mail === null ? 'typed' : mail.fileName} {...props} mail={mail} />
      </div>
    </Modal>
  );
};

const useMailFile = (file: File | null): MailFile | null =>
  useMemo(
    () =>
      file === null
        ? null
        : {
            fileName: file.name,
            sizeBytes: file.size,
            read: async () => new Uint8Array(await file.arrayBuffer()),
          },
    [file],
  );

interface MailPartProps {
  readonly register: Register;
  readonly reading: MailReading | null;
  readonly onFile: (file: File) => void;
}

const MailPart = ({ register, reading, onFile }: MailPartProps) => {
  const { t } = useTranslation('confirmations');
  return (
    <>
      <FileChooser
        text={t(reading === null ? 'record.dropMail' : 'record.otherMail')}
        accept=".eml,message/rfc822"
        onFiles={([file]) => file !== undefined && onFile(file)}
      />
      {reading?.status === 'reading' && <p role="status">{t('mail.reading')}</p>}
      {reading?.status === 'refused' && (
        <RefusalCard refusal={plainRefusal(reading.refusal)} word={t('mail.refused')} />
      )}
      {reading?.status === 'read' && <MailFacts register={register} mail={reading.mail.preview} />}
    </>
  );
};

const DialogForm = ({
  register,
  order,
  installation,
  onClose,
  mail,
}: DialogProps & { readonly mail: ReadMailFile | null }) => {
  const { t } = useTranslation('confirmations');
  const start = {
    ...(order === undefined ? {} : { order }),
    ...(installation === undefined ? {} : { installation }),
  };
  const state = useConfirmationForm({ register, start, mail, onDone: onClose });
  return (
    <form className="stack" noValidate onSubmit={state.submit}>
      <ConfirmationFields state={state} />
      {state.refusal !== null && <RefusalCard refusal={state.refusal} word={t('record.refused')} />}
      <div className="confirmation-foot">
        <Button onClick={onClose}>{t('record.cancel')}</Button>
        <Button type="submit" variant="filled" loading={state.busy}>
          {t('record.commit')}
        </Button>
      </div>
    </form>
  );
};
