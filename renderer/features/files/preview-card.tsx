/** A file that can be imported, or has just been: what it is, what it changes, and the one step that does it. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { poolPath } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { Banner } from '../../ui/banner';
import { formatQuantity } from '../../ui/format-quantity';
import { useFocusOnceDone } from '../../ui/use-focus-once-done';
import { DifferenceChart } from './difference-chart';
import { DifferenceTable } from './difference-table';
import { FileHead } from './file-head';
import { LicenceFacts } from './licence-facts';
import { LotsTable } from './lots-table';
import { dropAll, importFile } from './previews-store';
import { VerdictBanner } from './verdict-banner';

interface PreviewCardProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly status: 'ready' | 'importing' | 'imported';
}

export const PreviewCard = ({ file, preview, status }: PreviewCardProps) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  const card = useFocusOnceDone<HTMLElement>(status === 'imported');
  const { licence } = preview;
  if (licence === null || register === null) return null;
  return (
    <section ref={card} tabIndex={-1} className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={preview.verdict.typ} />
      {status === 'imported' ? (
        <Banner icon={IconCircleCheck} tone="green" word={t('preview.imported')}>
          {t('preview.importedText')}
        </Banner>
      ) : (
        <VerdictBanner verdict={preview.verdict} />
      )}
      <LicenceFacts licence={licence} verdict={preview.verdict} />
      <Differences preview={preview} today={register.asOf} />
      <LotsTable licence={licence} />
      <div className="card-foot">
        {status === 'imported' ? (
          <OpenPool pool={licence.pool.id} />
        ) : (
          <ImportFoot file={file} lots={licence.lots.length} importing={status === 'importing'} />
        )}
      </div>
    </section>
  );
};

const Differences = ({ preview, today }: { readonly preview: FilePreview; readonly today: CivilDate }) => {
  const { t } = useTranslation('files');
  const { licence, differences } = preview;
  if (differences.length === 0) return <p className="licence-notes">{t('preview.noDifference')}</p>;
  return differences.map((difference) => (
    <div key={difference.pool}>
      <DifferenceTable
        difference={difference}
        licence={licence?.pool.id === difference.pool ? licence : null}
        today={today}
      />
      <DifferenceChart difference={difference} today={today} />
    </div>
  ));
};

const leave = (): void => {
  dropAll();
  navigate('/files');
};

const ImportFoot = ({
  file,
  lots,
  importing,
}: {
  readonly file: IncomingFile;
  readonly lots: number;
  readonly importing: boolean;
}) => {
  const { t } = useTranslation('files');
  return (
    <>
      <span className="muted">{t('preview.foot')}</span>
      <span className="spacer" />
      <Button onClick={leave} disabled={importing}>
        {t('preview.cancel')}
      </Button>
      <Button
        variant="filled"
        loading={importing}
        leftSection={<IconDownload size={16} stroke={1.5} />}
        onClick={() => void importFile(file.id)}
      >
        {importing ? t('preview.importing') : t('preview.import', { count: lots, formatted: formatQuantity(lots) })}
      </Button>
    </>
  );
};

const OpenPool = ({ pool }: { readonly pool: string }) => {
  const { t } = useTranslation('files');
  const open = (): void => {
    dropAll();
    navigate(poolPath(pool));
  };
  return (
    <>
      <span className="muted">{t('preview.foot')}</span>
      <span className="spacer" />
      <Button variant="filled" onClick={open}>
        {t('knownCard.open', { pool })}
      </Button>
    </>
  );
};
