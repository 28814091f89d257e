/** Accepts a transfer by signing it: into a pool there is or a new one, with the date that the pool then has (LP-13). */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../contract/ipc';
import type { Register } from '../../../domain/ledger/register';
import { requiredKey, type TransferFile } from '../../../domain/transfer/transfer-file';
import { SigningFields } from '../../app/signing-fields';
import { useSigning } from '../../app/use-signing';
import { desktop } from '../../desktop';
import { useReadOnly } from '../../stores/app-info-store';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { formatDate } from '../../ui/format-date';
import { useChangeForm } from '../pools';
import { arrivalDraft, arrivalOf, type ArrivalFields } from './arrival';
import { ArrivalFieldset } from './arrival-fieldset';
import { ArrivalPreview } from './arrival-preview';
import { signTransfer } from './previews-store';

interface AcceptFootProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly transfer: TransferFile;
  readonly register: Register;
  readonly busy: boolean;
}

/** What is typed, and what is done with it. */
const useAcceptance = ({ file, preview, transfer, register }: AcceptFootProps) => {
  const signing = useSigning(requiredKey(transfer, 'accept') ?? null);
  const [tried, setTried] = useState(false);
  const [toDraft] = useState(() => (fields: ArrivalFields) => arrivalDraft(fields, transfer, preview));
  const form = useChangeForm<ArrivalFields>({ into: '', pool: '', name: '', on: formatDate(register.asOf) }, toDraft);
  const accept = (): void => {
    setTried(true);
    form.showEveryError();
    const arrival = arrivalOf(form.draft);
    const { input } = signing;
    if (input === null || arrival === null) return;
    void signTransfer(file.id, (handle) =>
      desktop.invoke('transfers.accept', { preview: handle, ...arrival, ...input }),
    );
  };
  return { signing, tried, form, accept };
};

export const AcceptFoot = (props: AcceptFootProps) => {
  const { t } = useTranslation('files');
  const { preview, register, busy } = props;
  const readOnly = useReadOnly();
  const { signing, tried, form, accept } = useAcceptance(props);
  return (
    <>
      <ArrivalPreview draft={form.draft} preview={preview} register={register} />
      <div className="card-foot">
        <div className="answer-foot">
          <div className="answer-fields">
            <ArrivalFieldset form={form} register={register} />
            <SigningFields signing={signing} tried={tried} none={t('signed.noAcceptKey')} />
          </div>
          <div className="row">
            <span className="muted">{t('signed.acceptHint')}</span>
            <span className="spacer" />
            <Button variant="filled" loading={busy} disabled={readOnly} onClick={accept}>
              {t('signed.accept')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
};
