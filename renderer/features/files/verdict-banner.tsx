/** The verdict on a file across its card: icon, word, and the sentence behind it. */
import { IconClock, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileVerdict } from '../../../contract/file-verdict';
import { Banner } from '../../ui/banner';
import { refusalText } from '../../ui/refusal-text';

const LICENCE_TYP = 'ilf-licence.v1+jws';

const looks = {
  authentic: { icon: IconShieldCheck, tone: 'green' },
  expired: { icon: IconClock, tone: 'amber' },
  'issued-in-future': { icon: IconClock, tone: 'amber' },
} as const;

const lookOf = (kind: FileVerdict['kind']) =>
  kind === 'authentic' || kind === 'expired' || kind === 'issued-in-future'
    ? looks[kind]
    : ({ icon: IconShieldX, tone: 'red' } as const);

/** Only licence files need an issuer. */
export const verdictWord = ({ kind, typ }: FileVerdict) =>
  kind === 'unknown-issuer' && typ !== LICENCE_TYP ? 'unknown-signer' : kind;

export const VerdictBanner = ({ verdict }: { readonly verdict: FileVerdict }) => {
  const { t } = useTranslation('files');
  const { icon, tone } = lookOf(verdict.kind);
  const text =
    verdict.code === null ? t('verdict.authentic.text') : refusalText({ ...verdict.facts, code: verdict.code }).what;
  return (
    <Banner icon={icon} tone={tone} word={t(`verdict.${verdictWord(verdict)}.word`)}>
      {text}
    </Banner>
  );
};
