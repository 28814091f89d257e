/** Takes an explanation out of the window: to the clipboard, or as a file. */
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SsedExplanation } from '../../../../domain/ledger/explain-ssed';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { saveBytes } from '../../../ui/save-bytes';
import { ExplainExport } from './explain-export';
import { useExplanationText } from './use-explanation-text';

interface ExplainExportsProps {
  readonly explanation: SsedExplanation;
  readonly register: Register;
  readonly pool: RegisteredPool;
}

/** Names of files have no room for what names of pools may hold. */
const textFileName = (pool: string, asOf: string): string => `${pool.replace(/[^\p{L}\p{N}._-]+/gu, '-')}-ssed-${asOf}`;

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export const ExplainExports = ({ explanation, register, pool }: ExplainExportsProps) => {
  const { t } = useTranslation('pools');
  const clipboard = useClipboard({ timeout: 1500 });
  const text = useExplanationText(explanation, register, pool);
  const name = textFileName(pool.pool, register.asOf);
  return (
    <>
      <Button
        leftSection={clipboard.copied ? <IconCheck {...SMALL} /> : <IconCopy {...SMALL} />}
        onClick={() => clipboard.copy(text)}
      >
        {t(clipboard.copied ? 'explain.copied' : 'explain.copy')}
      </Button>
      <Button
        leftSection={<IconDownload {...SMALL} />}
        onClick={() => saveBytes(`${name}.txt`, `${text}\n`, 'text/plain;charset=utf-8')}
      >
        {t('explain.saveText')}
      </Button>
      <ExplainExport explanation={explanation} pool={pool.pool} asOf={register.asOf} />
    </>
  );
};
