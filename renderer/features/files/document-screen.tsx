/** One file of the register: a signed one is verified again as it lies on the disk, with its facts and lots. */
import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FileVerdict } from '../../../contract/file-verdict';
import type { RegisteredDocument } from '../../../domain/ledger/register';
import type { Refusal } from '../../../domain/result';
import { paths } from '../../app/paths';
import { useLedger } from '../../db/use-ledger';
import { useRegister } from '../../db/use-register';
import { desktop } from '../../desktop';
import { useCrumb } from '../../stores/crumbs-store';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { formatDate } from '../../ui/format-date';
import { Note } from '../../ui/note';
import { PageHeader } from '../../ui/page-header';
import { RefusalCard } from '../../ui/refusal-card';
import { Section } from '../../ui/section';
import { DocumentHeader } from './document-header';
import { DocumentId } from './document-id';
import { LicenceFacts } from './licence-facts';
import { LotsExport, LotsTable } from './lots-table';
import { RegisterDocumentScreen } from './register/register-document-screen';
import { SignedContents } from './signed-contents';
import { VerdictBanner } from './verdict-banner';
import './files.css';

type Verification = { readonly verdict: FileVerdict } | { readonly refusal: Refusal } | null;

/** Reads the stored bytes and has them verified; the preview that comes with it is let go at once. */
const verifyStored = async (docId: string): Promise<Verification> => {
  const stored = await desktop.invoke('files.bytes', { docId });
  if (!stored.ok) return { refusal: stored.error };
  const { fileName, bytes } = stored.value;
  const answer = await desktop.invoke('files.preview', { fileName, bytes });
  if (!answer.ok) return { refusal: answer.error };
  if (answer.value.preview !== null) void desktop.invoke('files.discard', { preview: answer.value.preview });
  return { verdict: answer.value.verdict };
};

const useVerification = (docId: string): Verification => {
  const [verification, setVerification] = useState<Verification>(null);
  useEffect(() => {
    let wanted = true;
    void verifyStored(docId).then((found) => {
      if (wanted) setVerification(found);
    });
    return () => {
      wanted = false;
    };
  }, [docId]);
  return verification;
};

export const DocumentScreen = ({ docId }: { readonly docId: string }) => {
  const { register } = useRegister();
  const document = register?.documents.findLast((candidate) => candidate.docId === docId);
  if (document === undefined) return <UnknownDocument docId={docId} />;
  const { source } = document;
  return source === null ? (
    <KnownDocument document={document} />
  ) : (
    <RegisterDocumentScreen document={document} source={source} />
  );
};

const UnknownDocument = ({ docId }: { readonly docId: string }) => {
  const { t } = useTranslation('files');
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <div className="card">
        <EmptyState
          icon={IconFileUnknown}
          title={t('document.unknown.title')}
          text={t('document.unknown.text', { docId })}
          actions={<Button onClick={() => navigate(paths.files)}>{t('document.unknown.back')}</Button>}
        />
      </div>
    </div>
  );
};

const KnownDocument = ({ document }: { readonly document: RegisteredDocument }) => {
  const ledger = useLedger();
  const licence = ledger?.licenceFile(document.docId) ?? null;
  const signed = ledger?.signedFile(document.docId) ?? null;
  const verification = useVerification(document.docId);
  useCrumb(document.fileName);
  return (
    <div className="page">
      <DocumentHeader document={document} pool={licence?.pool.id ?? null} />
      <DocumentVerification verification={verification} />
      <DocumentRecord document={document} />
      {licence !== null && verification !== null && 'verdict' in verification && (
        <DocumentContents licence={licence} verdict={verification.verdict} />
      )}
      {signed !== null && verification !== null && 'verdict' in verification && (
        <SignedContents signed={signed} verdict={verification.verdict} />
      )}
    </div>
  );
};

const DocumentContents = ({
  licence,
  verdict,
}: {
  readonly licence: Parameters<typeof LicenceFacts>[0]['licence'];
  readonly verdict: FileVerdict;
}) => {
  const { t } = useTranslation('files');
  return (
    <Section title={t('document.contents')} aside={<LotsExport licence={licence} />} flush>
      <LicenceFacts licence={licence} verdict={verdict} />
      <LotsTable licence={licence} />
    </Section>
  );
};

const DocumentVerification = ({ verification }: { readonly verification: Verification }) => {
  const { t } = useTranslation('files');
  if (verification === null)
    return (
      <p className="lead" role="status">
        {t('document.verifying')}
      </p>
    );
  if ('verdict' in verification)
    return (
      <div className="card import-card">
        <VerdictBanner verdict={verification.verdict} />
      </div>
    );
  return (
    <>
      <RefusalCard refusal={verification.refusal} word={t('verdict.damaged.word')} />
      <Note tone="amber">{t('document.noPayload')}</Note>
    </>
  );
};

const DocumentRecord = ({ document }: { readonly document: RegisteredDocument }) => {
  const { t } = useTranslation('files');
  return (
    <Section title={t('fact.recorded')}>
      <Facts
        facts={[
          { name: t('column.document'), value: <DocumentId docId={document.docId} /> },
          { name: t('document.event'), value: <span className="mono">{document.event}</span> },
          { name: t('column.on'), value: formatDate(document.on) },
          ...(document.supersededBy === null
            ? []
            : [{ name: t('fact.supersededBy'), value: <span className="mono">{document.supersededBy}</span> }]),
        ]}
      />
    </Section>
  );
};
