/** Who signed a file: each signature with its key, the key's name here, its role, and whether it counts. */
import { useEffect } from 'react';
import { IconCircleCheck, IconCircleX, IconHourglass, IconQuestionMark, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileVerdict, SignatureFact } from '../../../contract/file-verdict';
import type { TrustedKey } from '../../../contract/ipc';
import type { SignedDocument } from '../../../domain/ledger/signed-document';
import { requiredKey, TRANSFER_TYP, type TransferRole } from '../../../domain/transfer/transfer-file';
import { missingRoles } from '../../../domain/transfer/transfer-state';
import { refreshKeyRing, useKeyRing } from '../../app/key-ring';
import { Fingerprint } from '../../ui/fingerprint';
import { StateWord } from '../../ui/state-word';
import type { Tone } from '../../ui/tone';

type Outcome = SignatureFact['outcome'] | 'missing';

interface SignatureLine {
  readonly kid: string;
  readonly role: string | null;
  readonly name: string | null;
  readonly outcome: Outcome;
}

const looks: Readonly<Record<Outcome, { readonly icon: Icon; readonly tone: Tone }>> = {
  valid: { icon: IconCircleCheck, tone: 'green' },
  'unknown-key': { icon: IconQuestionMark, tone: 'slate' },
  'revoked-key': { icon: IconCircleX, tone: 'red' },
  'other-use': { icon: IconCircleX, tone: 'amber' },
  missing: { icon: IconHourglass, tone: 'plum' },
};

const isCounted = ({ outcome }: SignatureFact): boolean => outcome === 'valid';

/** What a transfer still asks for. */
const missingLines = (
  signed: SignedDocument | null,
  signatures: FileVerdict['signatures'],
  trusted: readonly TrustedKey[],
): readonly SignatureLine[] =>
  signed?.typ === TRANSFER_TYP
    ? missingRoles(signed.payload, signatures.filter(isCounted))
        .filter(
          (role) => !signatures.some((each) => each.role === role && each.kid === requiredKey(signed.payload, role)),
        )
        .map((role): SignatureLine => {
          const kid = requiredKey(signed.payload, role) ?? '';
          const known = trusted.find((key) => key.kid === kid)?.name;
          const name = known ?? (role === 'accept' ? signed.payload.to.partner : null);
          return { kid, role, name, outcome: 'missing' };
        })
    : [];

const linesOf = (
  { signatures }: FileVerdict,
  signed: SignedDocument | null,
  trusted: readonly TrustedKey[],
): readonly SignatureLine[] => [
  ...signatures.map(({ kid, role, trustedAs, outcome }) => ({ kid, role, name: trustedAs, outcome })),
  ...missingLines(signed, signatures, trusted),
];

/** What the trusted keys are called; none until they are listed. */
const useTrusted = (): readonly TrustedKey[] => {
  useEffect(() => void refreshKeyRing(), []);
  return useKeyRing((ring) => ring.trusted) ?? [];
};

const isRole = (role: string): role is TransferRole => role === 'release' || role === 'accept' || role === 'issuer';

export interface SignaturesTableProps {
  readonly verdict: FileVerdict;
  readonly signed: SignedDocument | null;
}

export const SignaturesTable = ({ verdict, signed }: SignaturesTableProps) => {
  const { t } = useTranslation('files');
  const trusted = useTrusted();
  return (
    <table className="signatures" aria-label={t('signatures.title')}>
      <thead>
        <tr>
          <th scope="col">{t('signatures.state')}</th>
          <th scope="col">{t('signatures.role')}</th>
          <th scope="col">{t('signatures.name')}</th>
          <th scope="col">{t('signatures.key')}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(verdict, signed, trusted).map(({ kid, role, name, outcome }) => (
          <tr key={`${role} ${kid}`}>
            <td>
              <StateWord {...looks[outcome]}>{t(`signatures.outcome.${outcome}`)}</StateWord>
            </td>
            <td>{role !== null && isRole(role) ? t(`signatures.roleWord.${role}`) : (role ?? '–')}</td>
            <td className="medium">{name ?? <span className="muted">{t('signatures.unknown')}</span>}</td>
            <td>
              <Fingerprint kid={kid} line />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
