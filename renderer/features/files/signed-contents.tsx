/** What a stored transfer, request or response says, and who signed it as it lies on the disk now. */
import { useTranslation } from 'react-i18next';
import type { FileVerdict } from '../../../contract/file-verdict';
import type { SignedDocument } from '../../../domain/ledger/signed-document';
import { Section } from '../../ui/section';
import { SignaturesTable } from './signatures-table';
import { SignedFacts } from './signed-facts';

export const SignedContents = ({
  signed,
  verdict,
}: {
  readonly signed: SignedDocument;
  readonly verdict: FileVerdict;
}) => {
  const { t } = useTranslation('files');
  return (
    <>
      <Section title={t('signatures.title')} flush>
        <SignaturesTable verdict={verdict} signed={signed} />
      </Section>
      <Section title={t('document.contents')} flush>
        <SignedFacts signed={signed} />
      </Section>
    </>
  );
};
