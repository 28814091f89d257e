/** A document's hash, shortened in the middle, with a button that copies it whole. */
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button';

export const shortDocId = (docId: string): string =>
  docId.length > 24 ? `${docId.slice(0, 11)}…${docId.slice(-4)}` : docId;

export const DocumentId = ({ docId }: { readonly docId: string }) => {
  const { t } = useTranslation('files');
  return (
    <span className="row document-id">
      <span className="mono" title={docId}>
        {shortDocId(docId)}
      </span>
      <CopyButton text={docId} label={t('document.copyDocId')} />
    </span>
  );
};
