/** A signed file that the register names and has lost: what comes back with it, and the one step that puts it back. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import { documentPath } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { useReadOnly } from '../../stores/app-info-store';
import { dismissFile, type IncomingFile } from '../../stores/incoming-files-store';
import { Banner } from '../../ui/banner';
import { DifferenceChart } from './difference-chart';
import { DifferenceTable } from './difference-table';
import { FileHead } from './file-head';
import type { PreviewState } from './preview-state';
import { dropAll, importFile } from './previews-store';
import { SignaturesTable } from './signatures-table';
import { SignedFacts } from './signed-facts';

interface RestoreCardProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly status: PreviewState['status'];
}

export const RestoreCard = ({ file, preview, status }: RestoreCardProps) => {
  const { t } = useTranslation('files');
  const { signed, verdict } = preview;
  const isBack = status === 'imported';
  return (
    <section className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={verdict.typ} />
      <Banner
        icon={isBack ? IconCircleCheck : IconFileOff}
        tone={isBack ? 'green' : 'amber'}
        word={t(isBack ? 'restore.back' : 'restore.lost')}
      >
        {t(isBack ? 'restore.backText' : 'restore.lostText')}
      </Banner>
      {signed !== null && <SignedFacts signed={signed} />}
      <SignaturesTable verdict={verdict} signed={signed} />
      {!isBack && <WhatComesBack preview={preview} />}
      <div className="card-foot">
        {isBack ? <BackFoot docId={verdict.docId ?? ''} /> : <LostFoot file={file} busy={status === 'importing'} />}
      </div>
    </section>
  );
};

const WhatComesBack = ({ preview }: Pick<RestoreCardProps, 'preview'>) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  if (preview.differences.length === 0 || register === null)
    return <p className="licence-notes">{t('restore.noDifference')}</p>;
  return preview.differences.map((difference) => (
    <div key={difference.pool}>
      <DifferenceTable difference={difference} licence={null} today={register.asOf} />
      <DifferenceChart difference={difference} today={register.asOf} />
    </div>
  ));
};

const LostFoot = ({ file, busy }: { readonly file: IncomingFile; readonly busy: boolean }) => {
  const { t } = useTranslation('files');
  const readOnly = useReadOnly();
  return (
    <>
      <span className="muted">{t('restore.foot')}</span>
      <span className="spacer" />
      <Button disabled={busy} onClick={() => dismissFile(file.id)}>
        {t('dismiss')}
      </Button>
      <Button variant="filled" loading={busy} disabled={readOnly} onClick={() => void importFile(file.id)}>
        {t('restore.putBack')}
      </Button>
    </>
  );
};

const BackFoot = ({ docId }: { readonly docId: string }) => {
  const { t } = useTranslation('files');
  const open = (): void => {
    dropAll();
    navigate(documentPath(docId));
  };
  return (
    <>
      <span className="spacer" />
      <Button variant="filled" onClick={open}>
        {t('restore.open')}
      </Button>
    </>
  );
};
