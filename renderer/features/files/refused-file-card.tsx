/** A file that was refused: why, that nothing changed, and what to do next. */
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconKey, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import type { Refusal } from '../../../domain/result';
import { paths } from '../../app/paths';
import { plainRefusal } from '../../app/plain-refusal';
import { dismissFile, type IncomingFile } from '../../stores/incoming-files-store';
import { Fingerprint } from '../../ui/fingerprint';
import { RefusalCard } from '../../ui/refusal-card';
import { refusalText } from '../../ui/refusal-text';
import { FileHead } from './file-head';
import { checkFile } from './previews-store';
import { verdictWord } from './verdict-banner';

interface RefusedFileCardProps {
  readonly file: IncomingFile;
  /** `null` for a file that was not read. */
  readonly preview: FilePreview | null;
  readonly refusal: Refusal;
}

export const RefusedFileCard = ({ file, preview, refusal }: RefusedFileCardProps) => {
  const { t } = useTranslation('files');
  const kind = preview?.verdict.kind ?? null;
  const title =
    preview === null
      ? undefined
      : kind === 'authentic'
        ? t('preview.refusedByRules')
        : t(`verdict.${verdictWord(preview.verdict)}.word`);
  const unknown = kind === 'unknown-issuer';
  return (
    <RefusalCard
      head={<FileHead file={file} typ={preview?.verdict.typ ?? null} />}
      refusal={plainRefusal(refusal)}
      word={t('refused')}
      {...(title === undefined ? {} : { title })}
      {...(unknown
        ? {
            meaning: t('unknownIssuer.meaning'),
            steps: [t('unknownIssuer.ask'), t('unknownIssuer.compare'), t('unknownIssuer.trust')],
          }
        : {})}
      actions={<RefusedActions file={file} refusal={refusal} unknown={unknown} />}
    >
      {preview !== null && preview.verdict.signatures.length > 0 && <SignedBy preview={preview} />}
    </RefusalCard>
  );
};

const SignedBy = ({ preview }: { readonly preview: FilePreview }) => {
  const { t } = useTranslation('files');
  return (
    <div>
      <div className="muted small">{t('signedBy')}</div>
      {preview.verdict.signatures.map(({ kid }) => (
        <Fingerprint key={kid} kid={kid} />
      ))}
    </div>
  );
};

const RefusedActions = ({
  file,
  refusal,
  unknown,
}: {
  readonly file: IncomingFile;
  readonly refusal: Refusal;
  readonly unknown: boolean;
}) => {
  const { t } = useTranslation('files');
  const clipboard = useClipboard();
  const { what, next } = refusalText(plainRefusal(refusal));
  return (
    <>
      {unknown && (
        <Button leftSection={<IconKey size={16} stroke={1.5} />} onClick={() => navigate(paths.newIssuer)}>
          {t('unknownIssuer.button')}
        </Button>
      )}
      <Button
        variant={unknown ? 'subtle' : 'default'}
        leftSection={<IconRefresh size={16} stroke={1.5} />}
        onClick={() => void checkFile(file)}
      >
        {t('unknownIssuer.again')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconCopy size={16} stroke={1.5} />}
        onClick={() => clipboard.copy(`${file.fileName}\n${what} ${next}\n${JSON.stringify(refusal)}`)}
      >
        {t('copyDetails')}
      </Button>
      <Button variant="subtle" onClick={() => dismissFile(file.id)}>
        {t('dismiss')}
      </Button>
    </>
  );
};
