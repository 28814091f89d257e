/** Accepts the licence desk's answer: what it grants counts from then on, under a EULA or with a reason (LP-8). */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import type { ActivationResponse } from '../../../domain/activation/activation-files';
import { paths } from '../../app/paths';
import { useReadOnly } from '../../stores/app-info-store';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { MissingEula, useEulaReason } from './missing-eula';
import { dropAll, importFile } from './previews-store';

interface AcceptAnswerFootProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly response: ActivationResponse;
  readonly busy: boolean;
}

const leave = (): void => {
  dropAll();
  navigate(paths.files);
};

export const AcceptAnswerFoot = ({ file, preview, response, busy }: AcceptAnswerFootProps) => {
  const { t } = useTranslation('activations');
  const readOnly = useReadOnly();
  const eula = useEulaReason(preview);
  const accept = (): void => {
    eula.setTried(true);
    if (!eula.isLacking) void importFile(file.id, eula.override);
  };
  return (
    <div className="answer-foot">
      <MissingEula file={file} preview={preview} form={eula} />
      <div className="row">
        <span className="muted">{t('card.foot')}</span>
        <span className="spacer" />
        <Button onClick={leave} disabled={busy}>
          {t('card.cancel')}
        </Button>
        <Button variant="filled" loading={busy} disabled={readOnly} onClick={accept}>
          {t(response.result === 'refused' ? 'card.close' : 'card.accept')}
        </Button>
      </div>
    </div>
  );
};
