/** A signed file that is no licence file, as it was dropped: what it is, who signed it, what it says, and what can be done. */
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../contract/ipc';
import { dismissFile, type IncomingFile } from '../../stores/incoming-files-store';
import { FileHead } from './file-head';
import { SignaturesTable } from './signatures-table';
import { SignedFacts } from './signed-facts';
import { VerdictBanner } from './verdict-banner';

interface SignedCardProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  /** What can be done with it; left out where it can only be looked at. */
  readonly children?: ReactNode;
}

export const SignedCard = ({ file, preview, children }: SignedCardProps) => {
  const { t } = useTranslation('files');
  const { signed, verdict } = preview;
  return (
    <section className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={verdict.typ} />
      <VerdictBanner verdict={verdict} />
      {signed !== null && <SignedFacts signed={signed} />}
      <SignaturesTable verdict={verdict} signed={signed} />
      {children ?? (
        <div className="card-foot">
          <span className="muted">{t('signed.onlyShown')}</span>
          <span className="spacer" />
          <Button variant="subtle" onClick={() => dismissFile(file.id)}>
            {t('dismiss')}
          </Button>
        </div>
      )}
    </section>
  );
};
