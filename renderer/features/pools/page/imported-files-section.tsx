/** The files that changed a pool. */
import { useTranslation } from 'react-i18next';
import { IconFile, IconReplace } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Register, RegisteredDocument, RegisteredPool } from '../../../../domain/ledger/register';
import { documentPath } from '../../../app/paths';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import { StateWord } from '../../../ui/state-word';
import { documentIds } from '../pool-history';

interface ImportedFilesSectionProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
}

export const ImportedFilesSection = ({ register, pool }: ImportedFilesSectionProps) => {
  const { t } = useTranslation('pools');
  const ids = documentIds(pool);
  return (
    <Section title={t('importedFiles.title')} flush>
      {ids.length === 0 ? (
        <p className="pool-quiet muted">{t('importedFiles.empty')}</p>
      ) : (
        <ul className="pool-lines">
          {ids.map((docId) => (
            <DocumentLine
              key={docId}
              docId={docId}
              document={register.documents.find((one) => one.docId === docId && one.direction === 'imported')}
            />
          ))}
        </ul>
      )}
    </Section>
  );
};

const DocumentLine = ({
  docId,
  document,
}: {
  readonly docId: string;
  readonly document: RegisteredDocument | undefined;
}) => {
  const { t } = useTranslation('pools');
  return (
    <li>
      <IconFile className="pool-line-icon" size={16} stroke={1.5} aria-hidden />
      <div className="pool-line-text">
        <Link className="medium" href={documentPath(docId)}>
          {document?.fileName ?? t('importedFiles.missing')}
        </Link>
        <span className="small muted">
          {document === undefined ? docId : t('importedFiles.importedOn', { date: formatDate(document.on) })}
        </span>
      </div>
      {document !== undefined && document.supersededBy !== null && (
        <StateWord icon={IconReplace} tone="slate">
          {t('importedFiles.superseded')}
        </StateWord>
      )}
    </li>
  );
};
