/** An imported register: not signed, so what it is, its bytes as received, who imported it, and how its columns were read. */
import { useEffect, useState } from 'react';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { poolsNamedIn } from '../../../../domain/ledger/pool-record';
import type { RegisteredDocument } from '../../../../domain/ledger/register';
import type { RegisterDocument } from '../../../../domain/ledger/register-document';
import { registerDocumentSchema } from '../../../../domain/ledger/register-document';
import { refuse, type Refusal } from '../../../../domain/result';
import { useRecordedWords } from '../../../app/use-recorded-words';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { desktop } from '../../../desktop';
import { useCrumb } from '../../../stores/crumbs-store';
import { Banner } from '../../../ui/banner';
import { Facts } from '../../../ui/facts';
import { formatBytes } from '../../../ui/format-bytes';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { RefusalCard } from '../../../ui/refusal-card';
import { Section } from '../../../ui/section';
import { DocumentHeader } from '../document-header';
import { DocumentId } from '../document-id';
import { ReadColumns } from './read-columns-table';
import '../files.css';
import './register.css';

interface StoredRegister {
  readonly sizeBytes: number;
  readonly register: RegisterDocument;
}

type Stored = StoredRegister | { readonly refusal: Refusal } | null;

const parse = (bytes: Uint8Array): RegisterDocument | null => {
  try {
    return registerDocumentSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
};

/** The host compares both with their hashes before it gives them out. */
const readStored = async (docId: string, source: string): Promise<Stored> => {
  const table = await desktop.invoke('files.bytes', { docId: source });
  if (!table.ok) return { refusal: table.error };
  const document = await desktop.invoke('files.bytes', { docId });
  if (!document.ok) return { refusal: document.error };
  const register = parse(document.value.bytes);
  return register === null
    ? { refusal: refuse('document/damaged', { docId }).error }
    : { sizeBytes: table.value.bytes.byteLength, register };
};

const useStored = (docId: string, source: string): Stored => {
  const [stored, setStored] = useState<Stored>(null);
  useEffect(() => {
    let wanted = true;
    void readStored(docId, source).then((found) => {
      if (wanted) setStored(found);
    });
    return () => {
      wanted = false;
    };
  }, [docId, source]);
  return stored;
};

interface RegisterDocumentProps {
  readonly document: RegisteredDocument;
  /** The docId of the table. */
  readonly source: string;
}

export const RegisterDocumentScreen = ({ document, source }: RegisterDocumentProps) => {
  const stored = useStored(document.docId, source);
  useCrumb(document.fileName);
  const isThere = stored !== null && 'register' in stored;
  return (
    <div className="page">
      <DocumentHeader document={document} pool={null} />
      <Keeping stored={stored} />
      <RegisterFacts document={document} source={source} stored={isThere ? stored : null} />
      {isThere && <ReadColumns mapping={stored.register.mapping} />}
    </div>
  );
};

const Keeping = ({ stored }: { readonly stored: Stored }) => {
  const { t } = useTranslation('files');
  if (stored === null)
    return (
      <p className="lead" role="status">
        {t('register.document.checking')}
      </p>
    );
  if ('refusal' in stored) return <RefusalCard refusal={stored.refusal} word={t('verdict.damaged.word')} />;
  return (
    <div className="card import-card">
      <Banner icon={IconTable} tone="slate" word={t('register.document.kept')}>
        {t('register.document.keptText')}
      </Banner>
    </div>
  );
};

const useBrought = (): ((register: RegisterDocument) => string) => {
  const { t } = useTranslation('files');
  return ({ changes }) => {
    const serials = changes.filter(({ kind }) => kind === 'installation-serial-recorded').length;
    if (serials > 0) {
      const created = changes.filter(({ kind }) => kind === 'installation-created').length;
      return t('register.document.broughtSerials', {
        installations: t('register.document.installations', { count: created, formatted: formatQuantity(created) }),
        serials: t('register.document.serials', { count: serials, formatted: formatQuantity(serials) }),
      });
    }
    const pools = poolsNamedIn(changes).size;
    const lots = changes.flatMap((change) => (change.kind === 'lot-added' ? [change] : []));
    const licences = lots.reduce((sum, { quantity }) => sum + quantity, 0);
    return t('register.document.broughtValue', {
      pools: t('register.document.pools', { count: pools, formatted: formatQuantity(pools) }),
      lots: t('register.document.lots', { count: lots.length, formatted: formatQuantity(lots.length) }),
      licences: formatQuantity(licences),
    });
  };
};

const RegisterFacts = ({
  document,
  source,
  stored,
}: RegisterDocumentProps & { readonly stored: StoredRegister | null }) => {
  const { t } = useTranslation('files');
  const recorded = useRecordedEvents()(document.event);
  const wordsOf = useRecordedWords();
  const brought = useBrought();
  const by =
    recorded === undefined ? formatDate(document.on) : t('register.document.byValue', { ...wordsOf(recorded) });
  const facts = [
    { name: t('register.document.by'), value: by },
    ...(stored === null
      ? []
      : [
          { name: t('register.document.brought'), value: brought(stored.register) },
          { name: t('register.document.size'), value: formatBytes(stored.sizeBytes) },
        ]),
    { name: t('register.document.tableHash'), value: <DocumentId docId={source} /> },
    { name: t('register.document.readingHash'), value: <DocumentId docId={document.docId} /> },
    { name: t('register.document.event'), value: <span className="mono">{document.event}</span> },
  ];
  return (
    <Section title={t('register.document.table')}>
      <Facts facts={facts} />
    </Section>
  );
};
