/** What a licence file says of itself, in two columns. */
import { useTranslation } from 'react-i18next';
import type { FileVerdict } from '../../../contract/file-verdict';
import type { LicenceFile } from '../../../domain/ledger/licence-file';
import { Facts, type Fact } from '../../ui/facts';
import { Fingerprint } from '../../ui/fingerprint';
import { formatDate } from '../../ui/format-date';
import { DeadlineText } from './deadline-text';
import { DocumentId } from './document-id';

const useSignatureFacts = (verdict: FileVerdict): readonly Fact[] => {
  const { t } = useTranslation('files');
  return verdict.signatures.flatMap(({ kid, trustedAs }): readonly Fact[] => [
    { name: t('fact.fingerprint'), value: <Fingerprint kid={kid} /> },
    ...(trustedAs === null ? [] : [{ name: t('fact.trustedAs'), value: trustedAs }]),
  ]);
};

const useOrderFacts = (licence: LicenceFile): readonly Fact[] => {
  const { t } = useTranslation('files');
  const { number, receivedOn } = licence.purchaseOrder;
  return [
    { name: t('fact.issued'), value: <span className="medium">{formatDate(licence.issuedOn)}</span> },
    { name: t('fact.order'), value: t('fact.orderValue', { number, date: formatDate(receivedOn) }) },
    { name: t('fact.deadline'), value: <DeadlineText receivedOn={receivedOn} issuedOn={licence.issuedOn} /> },
    { name: t('fact.partner'), value: licence.partner.name },
    { name: t('fact.organisation'), value: licence.org },
  ];
};

export const LicenceFacts = ({
  licence,
  verdict,
}: {
  readonly licence: LicenceFile;
  readonly verdict: FileVerdict;
}) => {
  const { t } = useTranslation('files');
  const left: readonly Fact[] = [
    { name: t('fact.issuer'), value: <span className="medium">{licence.issuer.name}</span> },
    ...useSignatureFacts(verdict),
    { name: t('fact.licenceId'), value: t('fact.licenceIdValue', { id: licence.id, revision: licence.revision }) },
    ...(licence.supersedes === undefined ? [] : [{ name: t('fact.supersedes'), value: licence.supersedes }]),
  ];
  const right: readonly Fact[] = [
    ...useOrderFacts(licence),
    ...(verdict.docId === null ? [] : [{ name: t('fact.document'), value: <DocumentId docId={verdict.docId} /> }]),
  ];
  return (
    <>
      <div className="licence-facts">
        <Facts facts={left} />
        <Facts facts={right} />
      </div>
      {licence.notes !== undefined && licence.notes !== '' && (
        <p className="licence-notes">
          <span className="muted">{t('fact.notes')}</span> {licence.notes}
        </p>
      )}
    </>
  );
};
