/** How the licence desk answers a request: grant it, refuse it with a reason, or keep it for later. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../contract/ipc';
import type { ActivationRequest } from '../../../domain/activation/activation-files';
import { SigningFields } from '../../app/signing-fields';
import { useSigning } from '../../app/use-signing';
import { useReadOnly } from '../../stores/app-info-store';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { formatQuantity } from '../../ui/format-quantity';
import { MissingEula, missingEula, useEulaReason } from './missing-eula';
import { answerRequest, importFile } from './previews-store';

interface AnswerFootProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly request: ActivationRequest;
  readonly busy: boolean;
}

/** What is typed, and what is done with it. */
const useAnswer = (file: IncomingFile, preview: FilePreview) => {
  const eula = useEulaReason(preview);
  const signing = useSigning();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const answer = (): void => {
    setTried(true);
    eula.setTried(!refusing);
    if (signing.input === null || (refusing ? reason.trim() === '' : eula.isLacking)) return;
    void answerRequest(file.id, { ...signing.input, ...(refusing ? { reason: reason.trim() } : eula.override) });
  };
  return { eula, signing, refusing, setRefusing, reason, setReason, tried, answer };
};

export const AnswerFoot = ({ file, preview, request, busy }: AnswerFootProps) => {
  const { t } = useTranslation('activations');
  const form = useAnswer(file, preview);
  const { signing, refusing, reason, tried } = form;
  return (
    <div className="answer-foot">
      <div className="answer-fields">
        <SigningFields signing={signing} tried={tried} none={t('card.noKey')} />
        {refusing && (
          <Textarea
            withAsterisk
            data-autofocus
            className="answer-reason"
            label={t('card.reason')}
            value={reason}
            maxLength={2000}
            error={tried && reason.trim() === '' && t('card.reasonMissing')}
            onChange={(event) => form.setReason(event.currentTarget.value)}
          />
        )}
      </div>
      {!refusing && <MissingEula file={file} preview={preview} form={form.eula} />}
      <AnswerButtons
        form={form}
        preview={preview}
        request={request}
        busy={busy}
        onKeep={() => void importFile(file.id)}
      />
    </div>
  );
};

interface AnswerButtonsProps extends Omit<AnswerFootProps, 'file'> {
  readonly form: ReturnType<typeof useAnswer>;
  readonly onKeep: () => void;
}

const AnswerButtons = ({ form, preview, request, busy, onKeep }: AnswerButtonsProps) => {
  const { t } = useTranslation('activations');
  const readOnly = useReadOnly();
  const { refusing, setRefusing, answer } = form;
  const cannot = (preview.activation?.refusal ?? null) !== null && missingEula(preview) === null;
  const count = { count: request.quantity, quantity: formatQuantity(request.quantity) };
  return (
    <div className="row">
      <span className="muted">{t('card.foot')}</span>
      <span className="spacer" />
      {preview.activation?.kept === false && !refusing && (
        <Button disabled={busy || readOnly} onClick={onKeep}>
          {t('card.keep')}
        </Button>
      )}
      {refusing ? (
        <>
          <Button onClick={() => setRefusing(false)}>{t('card.cancel')}</Button>
          <Button variant="filled" color="red" loading={busy} disabled={readOnly} onClick={answer}>
            {t('card.refuseNow')}
          </Button>
        </>
      ) : (
        <>
          <Button disabled={busy || readOnly} onClick={() => setRefusing(true)}>
            {t('card.refuse')}
          </Button>
          <Button variant="filled" loading={busy} disabled={cannot || readOnly} onClick={answer}>
            {request.kind === 'activate' ? t('card.grant', count) : t('card.grantReturn', count)}
          </Button>
        </>
      )}
    </div>
  );
};
