/** The one step: imports what was looked at, or says what it still needs. */
import { Button, Kbd } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { paths } from '../../../app/paths';
import { useKeptFromWords } from '../../../app/use-kept-from-words';
import { formatQuantity } from '../../../ui/format-quantity';
import { RefusalCard } from '../../../ui/refusal-card';
import { refusalText } from '../../../ui/refusal-text';
import { leftOutCount, obstacleOf, type OpenRegister } from './register-state';
import { dropRegister, importRegister } from './register-store';
import { useRegisterRefusal } from './use-register-refusal';

/** What the step does, or what it waits for. */
const useFootText = (open: OpenRegister, keptFrom: string): string => {
  const { t } = useTranslation('files');
  const counts = open.preview?.found?.counts;
  const obstacle = obstacleOf(open);
  const plain = useRegisterRefusal();
  if (keptFrom !== '') return keptFrom;
  if (obstacle === null && open.kind === 'usage') return t('status.hint');
  if (obstacle === null) return t('preview.foot');
  if (obstacle === 'rows' && counts !== undefined)
    return t('register.foot.rows', { count: leftOutCount(counts), formatted: formatQuantity(leftOutCount(counts)) });
  const refusal = open.preview?.refusal ?? null;
  if (refusal?.code === 'register/nothing-new') return t('register.foot.nothing');
  if (obstacle === 'refused' && refusal !== null) return refusalText(plain(refusal)).what;
  return t(`register.foot.${obstacle}`);
};

const leave = ({ kind }: OpenRegister): void => {
  dropRegister();
  navigate(kind === 'usage' ? paths.usage : paths.files);
};

export const RegisterFoot = ({ open }: { readonly open: OpenRegister }) => {
  const { t } = useTranslation('files');
  const plain = useRegisterRefusal();
  const keptFrom = useKeptFromWords();
  const text = useFootText(open, keptFrom);
  const importing = open.status === 'importing';
  return (
    <>
      {open.refusal !== null && <RefusalCard refusal={plain(open.refusal)} word={t('refused')} />}
      <div className="card register-foot">
        <span className="muted" role="status">
          {importing ? t('register.foot.importing') : text}
        </span>
        <span className="spacer" />
        <Button onClick={() => leave(open)} disabled={importing} rightSection={<Kbd>{t('register.foot.escape')}</Kbd>}>
          {t('preview.cancel')}
        </Button>
        <ImportButton open={open} readOnly={keptFrom !== ''} />
      </div>
    </>
  );
};

const ImportText = ({ open }: { readonly open: OpenRegister }) => {
  const { t } = useTranslation('files');
  const found = open.preview?.found ?? null;
  if (open.kind === 'usage') return <>{t('status.import')}</>;
  if (found === null || found.kind === 'usage') return <>{t('register.foot.import')}</>;
  const count = found.kind === 'pools' ? found.counts.lots : found.counts.serials;
  if (count === 0) return <>{t('register.foot.import')}</>;
  const facts = { count, formatted: formatQuantity(count) };
  return <>{found.kind === 'pools' ? t('preview.import', facts) : t('register.foot.importSerials', facts)}</>;
};

const ImportButton = ({ open, readOnly }: { readonly open: OpenRegister; readonly readOnly: boolean }) => {
  const importing = open.status === 'importing';
  return (
    <Button
      variant="filled"
      loading={importing}
      disabled={readOnly || obstacleOf(open) !== null}
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      onClick={() => void importRegister()}
    >
      <ImportText open={open} />
    </Button>
  );
};
