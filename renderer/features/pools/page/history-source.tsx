/** Where a change came from: a file, which leads to its page, or somebody's hand. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { documentPath } from '../../../app/paths';

export const fileNameOf = ({ documents }: Register, docId: string | null): string | null =>
  docId === null ? null : (documents.find((document) => document.docId === docId)?.fileName ?? docId);

interface HistorySourceProps {
  readonly register: Register;
  readonly docId: string | null;
  /** A window that ended is nobody's change. */
  readonly byItself?: boolean;
}

export const HistorySource = ({ register, docId, byItself = false }: HistorySourceProps) => {
  const { t } = useTranslation('pools');
  if (byItself) return <span>{t('history.byItself')}</span>;
  if (docId === null) return <span>{t('history.byHand')}</span>;
  return (
    <span className="pool-line-file">
      {t('history.from')} <Link href={documentPath(docId)}>{fileNameOf(register, docId)}</Link>
    </span>
  );
};
