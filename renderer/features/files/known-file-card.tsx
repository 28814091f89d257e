/** A file that was imported before: nothing to do, and where to see it. */
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import { poolPath } from '../../app/paths';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { Banner } from '../../ui/banner';
import { FileHead } from './file-head';
import { LicenceFacts } from './licence-facts';

export const KnownFileCard = ({ file, preview }: { readonly file: IncomingFile; readonly preview: FilePreview }) => {
  const { t } = useTranslation('files');
  const { licence } = preview;
  return (
    <section className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={preview.verdict.typ} />
      <Banner icon={IconCircleCheck} tone="slate" word={t('knownCard.word')}>
        {t('knownCard.text')}
      </Banner>
      {licence !== null && <LicenceFacts licence={licence} verdict={preview.verdict} />}
      {licence !== null && (
        <div className="card-foot">
          <span className="spacer" />
          <Button variant="filled" onClick={() => navigate(poolPath(licence.pool.id))}>
            {t('knownCard.open', { pool: licence.pool.id })}
          </Button>
        </div>
      )}
    </section>
  );
};
