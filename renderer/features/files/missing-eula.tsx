/** Where no EULA covers the site of an exchange (LP-8): record it and look at the file again, or give a reason. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../contract/ipc';
import { plainRefusal } from '../../app/plain-refusal';
import { useRegister } from '../../db/use-register';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { Note } from '../../ui/note';
import { refusalText } from '../../ui/refusal-text';
import { RuleChip } from '../../ui/rule-chip';
import { EulaDialog } from '../sites';
import { checkFile } from './previews-store';

type EulaRefusal = NonNullable<NonNullable<FilePreview['activation']>['refusal']>;

/** `null` where a EULA is there, or none is needed. */
export const missingEula = ({ activation }: Pick<FilePreview, 'activation'>): EulaRefusal | null =>
  activation?.refusal?.code === 'eula/missing' ? activation.refusal : null;

/** The reason that is typed, and whether it is still to be asked for. */
export const useEulaReason = (preview: FilePreview) => {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isLacking = missingEula(preview) !== null && reason.trim() === '';
  const override = missingEula(preview) === null || isLacking ? {} : { override: reason.trim() };
  return { reason, setReason, tried, setTried, isLacking, override };
};

interface MissingEulaProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly form: ReturnType<typeof useEulaReason>;
}

export const MissingEula = ({ file, preview, form }: MissingEulaProps) => {
  const { t } = useTranslation('activations');
  const [recording, setRecording] = useState(false);
  const refusal = missingEula(preview);
  if (refusal === null) return null;
  const { reason, setReason, tried, isLacking } = form;
  return (
    <div className="answer-eula">
      <Note tone="amber">
        {refusalText(plainRefusal(refusal)).what} {t('card.eulaNext')} <RuleChip id="LP-8" />
      </Note>
      <div className="answer-eula-ways">
        <Button leftSection={<IconSignature size={16} stroke={1.5} aria-hidden />} onClick={() => setRecording(true)}>
          {t('card.recordEula')}
        </Button>
        <TextInput
          label={t('card.override')}
          value={reason}
          maxLength={500}
          error={tried && isLacking && t('card.overrideMissing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {recording && <RecordEula file={file} refusal={refusal} onClose={() => setRecording(false)} />}
    </div>
  );
};

interface RecordEulaProps {
  readonly file: IncomingFile;
  readonly refusal: EulaRefusal;
  readonly onClose: () => void;
}

const RecordEula = ({ file, refusal, onClose }: RecordEulaProps) => {
  const { register } = useRegister();
  const close = (): void => {
    onClose();
    void checkFile(file);
  };
  if (register === null) return null;
  return (
    <EulaDialog register={register} customer={String(refusal.customer)} site={String(refusal.site)} onClose={close} />
  );
};
