/** What can be done with a transfer that was dropped: import its signatures, accept it into a pool, or confirm it. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import type { Refusal } from '../../../domain/result';
import { requiredKey, TRANSFER_TYP, type TransferFile } from '../../../domain/transfer/transfer-file';
import { paths } from '../../app/paths';
import { plainRefusal } from '../../app/plain-refusal';
import { SigningFields } from '../../app/signing-fields';
import { useSigning } from '../../app/use-signing';
import { useRegister } from '../../db/use-register';
import { desktop } from '../../desktop';
import { useReadOnly } from '../../stores/app-info-store';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { RefusalCard } from '../../ui/refusal-card';
import { AcceptFoot } from './accept-foot';
import { dropAll, importFile, signTransfer } from './previews-store';

interface TransferFootProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly status: 'ready' | 'importing' | 'imported';
  /** Why the last try was refused. */
  readonly refusal: Refusal | null;
}

export const TransferFoot = ({ file, preview, status, refusal }: TransferFootProps) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  const { signed, transfer } = preview;
  if (signed?.typ !== TRANSFER_TYP || register === null) return null;
  if (status === 'imported') return <DoneFoot transfer={signed.payload} action={transfer} />;
  const busy = status === 'importing';
  return (
    <>
      {refusal !== null && <RefusalCard refusal={plainRefusal(refusal)} word={t('refused')} />}
      {transfer === 'import' && <ImportFoot file={file} busy={busy} />}
      {transfer === 'confirm' && <ConfirmFoot file={file} transfer={signed.payload} busy={busy} />}
      {transfer === 'accept' && (
        <AcceptFoot file={file} preview={preview} transfer={signed.payload} register={register} busy={busy} />
      )}
    </>
  );
};

interface DoneFootProps {
  readonly transfer: TransferFile;
  readonly action: FilePreview['transfer'];
}

const DoneFoot = ({ transfer, action }: DoneFootProps) => {
  const { t } = useTranslation('files');
  const leave = (): void => {
    dropAll();
    navigate(paths.transfers);
  };
  return (
    <div className="card-foot">
      <span className="muted" role="status">
        {t(`signed.done.${action ?? 'import'}`, { partner: transfer.from.partner })}
      </span>
      <span className="spacer" />
      <Button variant="filled" onClick={leave}>
        {t('signed.toTransfers')}
      </Button>
    </div>
  );
};

const ImportFoot = ({ file, busy }: { readonly file: IncomingFile; readonly busy: boolean }) => {
  const { t } = useTranslation('files');
  const readOnly = useReadOnly();
  return (
    <div className="card-foot">
      <span className="muted">{t('signed.importHint')}</span>
      <span className="spacer" />
      <Button variant="filled" loading={busy} disabled={readOnly} onClick={() => void importFile(file.id)}>
        {t('signed.import')}
      </Button>
    </div>
  );
};

interface ConfirmFootProps {
  readonly file: IncomingFile;
  readonly transfer: TransferFile;
  readonly busy: boolean;
}

const ConfirmFoot = ({ file, transfer, busy }: ConfirmFootProps) => {
  const { t } = useTranslation('files');
  const readOnly = useReadOnly();
  const signing = useSigning(requiredKey(transfer, 'issuer') ?? null);
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    const { input } = signing;
    if (input === null) return;
    void signTransfer(file.id, (preview) => desktop.invoke('transfers.confirm', { preview, ...input }));
  };
  return (
    <div className="card-foot">
      <div className="answer-foot">
        <div className="answer-fields">
          <SigningFields signing={signing} tried={tried} none={t('signed.noIssuerKey')} />
        </div>
        <div className="row">
          <span className="spacer" />
          <Button variant="filled" loading={busy} disabled={readOnly} onClick={confirm}>
            {t('signed.confirm')}
          </Button>
        </div>
      </div>
    </div>
  );
};
