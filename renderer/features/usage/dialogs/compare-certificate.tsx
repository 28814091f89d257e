/** A certificate that nobody vouches for: shown, and pinned once its fingerprint was compared with the one at the server. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownCertificate } from '../../../../contract/usage-messages';
import type { Refusal } from '../../../../domain/result';
import { Facts } from '../../../ui/facts';
import { Fingerprint } from '../../../ui/fingerprint';
import { formatInstant } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { refusalText } from '../../../ui/refusal-text';
import { compareHex } from './compare-hex';

interface CompareCertificateProps {
  readonly certificate: ShownCertificate;
  /** What is wrong with it. */
  readonly error: Refusal;
  readonly onPin: (fingerprint: string) => void;
}

export const CompareCertificate = ({ certificate, error, onPin }: CompareCertificateProps) => {
  const { t } = useTranslation('usage');
  const { fingerprint, subject, issuer, validUntil, selfSigned } = certificate;
  const facts = [
    { name: t('certificate.subject'), value: subject },
    { name: t('certificate.issuer'), value: selfSigned ? t('certificate.selfSigned') : issuer },
    { name: t('certificate.validUntil'), value: validUntil === null ? t('none') : formatInstant(validUntil) },
    { name: t('certificate.fingerprint'), value: <Fingerprint kid={fingerprint} /> },
  ];
  return (
    <div className="stack">
      <Note tone="amber">
        {refusalText(error).what} {t('certificate.nothingSent')}
      </Note>
      <Facts facts={facts} />
      <Compared fingerprint={fingerprint} onPin={onPin} />
    </div>
  );
};

type ComparedProps = Pick<CompareCertificateProps, 'onPin'> & { readonly fingerprint: string };

const Compared = ({ fingerprint, onPin }: ComparedProps) => {
  const { t } = useTranslation('usage');
  const [typed, setTyped] = useState('');
  const comparison = compareHex(fingerprint, typed);
  return (
    <>
      <TextInput
        className="mono-field"
        label={t('certificate.typed')}
        description={t('certificate.typedHint')}
        autoComplete="off"
        value={typed}
        error={comparison === 'differs' && t('certificate.differs')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div>
        <Button disabled={comparison !== 'matches'} onClick={() => onPin(fingerprint)}>
          {t('certificate.pin')}
        </Button>
      </div>
    </>
  );
};
