/** What was dropped, file by file, before anything is imported. */
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { LICENCE_STATUS_TYP } from '../../../domain/usage/snapshot';
import { chooseFiles } from '../../app/choose-files';
import { paths } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { useIncomingFiles, type IncomingFile } from '../../stores/incoming-files-store';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ActivationCard } from './activation-card';
import { activationCardFacts } from './activation-card-props';
import { FileHead } from './file-head';
import { KnownFileCard } from './known-file-card';
import { MailFileCard } from './mail-file-card';
import { PreviewCard } from './preview-card';
import { countPreviews, type PreviewState } from './preview-state';
import { checkNewFiles, dropAll, usePreviews } from './previews-store';
import { RefusedFileCard } from './refused-file-card';
import { RestoreCard } from './restore-card';
import { SignedCard } from './signed-card';
import { StatusCard } from './status-card';
import { TableFileCard } from './table-file-card';
import { TransferFoot } from './transfer-foot';
import './files.css';

interface PreviewedFile {
  readonly file: IncomingFile;
  readonly state: PreviewState;
}

const usePreviewedFiles = (): readonly PreviewedFile[] => {
  const { files } = useIncomingFiles();
  const { byFile } = usePreviews();
  useEffect(() => checkNewFiles(files), [files]);
  return files.map((file) => ({ file, state: byFile[file.id] ?? { status: 'reading' } }));
};

/** Esc lets go of the files, unless a dialog over the page takes the key for itself. */
const useCancelByEscape = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role=dialog]') !== null) return;
      dropAll();
      navigate(paths.files);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

const useLead = (files: readonly PreviewedFile[]): string => {
  const { t } = useTranslation('files');
  const counts = countPreviews(files.map(({ state }) => state));
  if (counts.imported > 0)
    return t('preview.leadImported', { imported: t('preview.importedCount', { count: counts.imported }) });
  const part = (key: 'can' | 'refused' | 'known' | 'tables' | 'mails'): string =>
    counts[key] === 0 ? '' : t(`preview.${key}`, { count: counts[key] });
  return t('preview.lead', {
    files: t('preview.files', { count: counts.files }),
    can: part('can'),
    refused: part('refused'),
    known: part('known'),
    tables: part('tables'),
    mails: part('mails'),
  });
};

export const ImportPreviewScreen = () => {
  const { t } = useTranslation('files');
  const files = usePreviewedFiles();
  const lead = useLead(files);
  useCrumb(t('preview.crumb'));
  useCancelByEscape();
  return (
    <div className="page">
      <PageHeader title={t('preview.title')} {...(files.length === 0 ? {} : { lead })} />
      {files.length === 0 ? <NothingDropped /> : <PreviewGrid files={files} />}
    </div>
  );
};

const NothingDropped = () => {
  const { t } = useTranslation('files');
  return (
    <div className="card">
      <EmptyState
        icon={IconFile}
        title={t('preview.none.title')}
        text={t('preview.none.text')}
        actions={
          <Button variant="filled" onClick={chooseFiles}>
            {t('open')}
          </Button>
        }
      />
    </div>
  );
};

const isAside = ({ state }: PreviewedFile): boolean => state.status === 'refused' || state.status === 'unread';

/** Refused files stand aside where there are others, so that what can be imported keeps the room. */
const PreviewGrid = ({ files }: { readonly files: readonly PreviewedFile[] }) => {
  const aside = files.filter(isAside);
  const main = files.filter((file) => !isAside(file));
  const both = aside.length > 0 && main.length > 0;
  return (
    <div
      className="import-grid"
      data-both={both || undefined}
      data-narrow={main.length === 0 || undefined}
      aria-live="polite"
    >
      {main.length > 0 && (
        <div className="import-column">
          {main.map((file) => (
            <PreviewedCard key={file.file.id} {...file} />
          ))}
        </div>
      )}
      {aside.length > 0 && (
        <div className="import-column">
          {aside.map((file) => (
            <PreviewedCard key={file.file.id} {...file} />
          ))}
        </div>
      )}
    </div>
  );
};

const PreviewedCard = ({ file, state }: PreviewedFile) => {
  if (state.status === 'reading') return <ReadingCard file={file} />;
  if (state.status === 'table') return <TableFileCard file={file} />;
  if (state.status === 'mail') return <MailFileCard file={file} />;
  if (state.status === 'unread') return <RefusedFileCard file={file} preview={null} refusal={state.refusal} />;
  if (state.status === 'refused')
    return <RefusedFileCard file={file} preview={state.preview} refusal={state.refusal} />;
  if (state.preview.restores === true) return <RestoreCard file={file} preview={state.preview} status={state.status} />;
  const ofActivation = activationCardFacts(state);
  if (ofActivation !== null) return <ActivationCard file={file} {...ofActivation} />;
  if (state.status !== 'answered' && state.status !== 'shown' && state.preview.signed?.typ === LICENCE_STATUS_TYP)
    return <StatusCard file={file} preview={state.preview} status={state.status} />;
  if (state.status === 'shown') return <SignedCard file={file} preview={state.preview} />;
  if (state.status === 'known') return <KnownFileCard file={file} preview={state.preview} />;
  // Requests alone are answered, and they have a card of their own.
  if (state.status === 'answered') return null;
  if (state.preview.transfer !== null)
    return (
      <SignedCard file={file} preview={state.preview}>
        <TransferFoot
          file={file}
          preview={state.preview}
          status={state.status}
          refusal={state.status === 'ready' ? state.refusal : null}
        />
      </SignedCard>
    );
  return <PreviewCard file={file} preview={state.preview} status={state.status} />;
};

const ReadingCard = ({ file }: { readonly file: IncomingFile }) => {
  const { t } = useTranslation('files');
  return (
    <section className="card" aria-busy>
      <FileHead file={file} typ={null} />
      <p className="licence-notes" role="status">
        {t('preview.reading')}
      </p>
    </section>
  );
};
