/** A key's fingerprint in groups of four, as people read it out, with a button that copies it whole. */
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button';
import './ui.css';

/** `abcdefgh…` as `abcd efgh …`. */
export const groupsOfFour = (text: string): readonly string[] => text.match(/.{1,4}/gu) ?? [];

export const Fingerprint = ({ kid, line = false }: { readonly kid: string; readonly line?: boolean }) => {
  const { t } = useTranslation('ui');
  return (
    <span className="fingerprint" data-line={line || undefined}>
      <span className="fingerprint-groups">
        {groupsOfFour(kid).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </span>
      <CopyButton text={kid} label={t('copyFingerprint')} />
    </span>
  );
};
