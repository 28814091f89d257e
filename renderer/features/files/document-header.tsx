/** The head of a document's page: its name, what became of it, and what can be done with it. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDatabase, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { RegisteredDocument } from '../../../domain/ledger/register';
import { poolPath } from '../../app/paths';
import { formatDate } from '../../ui/format-date';
import { PageHeader } from '../../ui/page-header';
import { documentState } from './document-row';
import { DocumentStateWord } from './document-state-word';
import { fileTypeText } from './file-type-text';
import { saveDocument } from '../../app/save-document';
import { UndoImportDialog } from './undo-import-dialog';

export const DocumentHeader = ({
  document,
  pool,
}: {
  readonly document: RegisteredDocument;
  readonly pool: string | null;
}) => {
  const { t } = useTranslation('files');
  const [undoing, setUndoing] = useState(false);
  const state = documentState(document);
  const actions = (
    <>
      {document.direction === 'imported' && !document.withdrawn && (
        <Button leftSection={<IconArrowBackUp size={16} stroke={1.5} />} onClick={() => setUndoing(true)}>
          {t('action.undo')}…
        </Button>
      )}
      <Button
        leftSection={<IconDownload size={16} stroke={1.5} />}
        onClick={() => void saveDocument(document.source ?? document.docId)}
      >
        {t('action.save')}
      </Button>
      {pool !== null && state === 'imported' && (
        <Button
          variant="filled"
          leftSection={<IconDatabase size={16} stroke={1.5} />}
          onClick={() => navigate(poolPath(pool))}
        >
          {t('action.openPool', { pool })}
        </Button>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={document.fileName}
        beside={<DocumentStateWord state={state} pill />}
        lead={`${fileTypeText(document.typ)}, ${formatDate(document.on)}`}
        actions={actions}
      />
      <UndoImportDialog document={undoing ? document : null} onClose={() => setUndoing(false)} />
    </>
  );
};
