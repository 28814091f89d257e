/** A licence status file that was dropped: who signed it, its figures beside those known before, and for which installation. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { FilePreview } from '../../../contract/ipc';
import type { Register } from '../../../domain/ledger/register';
import type { LicenceStatusFile } from '../../../domain/usage/licence-status-file';
import { LICENCE_STATUS_TYP } from '../../../domain/usage/snapshot';
import { paths, usagePath } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { useReadOnly } from '../../stores/app-info-store';
import type { IncomingFile } from '../../stores/incoming-files-store';
import { Banner } from '../../ui/banner';
import { Facts } from '../../ui/facts';
import { FileHead } from './file-head';
import { dropAll, importFile } from './previews-store';
import { SignaturesTable } from './signatures-table';
import { StatusFigures, useStatusFacts } from './status-figures';
import { firstTarget, targetOf } from './status-target';
import { StatusTargetFields } from './status-target-fields';
import { useKnownReadings } from './use-known-readings';
import { VerdictBanner } from './verdict-banner';

interface StatusCardProps {
  readonly file: IncomingFile;
  readonly preview: FilePreview;
  readonly status: 'ready' | 'importing' | 'imported' | 'known';
}

export const StatusCard = (props: StatusCardProps) => {
  const { register } = useRegister();
  const { signed } = props.preview;
  if (signed?.typ !== LICENCE_STATUS_TYP || register === null) return null;
  return <LoadedCard {...props} said={signed.payload} register={register} />;
};

interface LoadedCardProps extends StatusCardProps {
  readonly said: LicenceStatusFile;
  readonly register: Register;
}

/** What is chosen, kept over the import so that the foot knows where it went. */
const useTarget = ({ said, register }: LoadedCardProps) => {
  const [chance] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState(() => firstTarget(register.installations, said));
  return {
    fields,
    set: (more: Partial<typeof fields>) => setFields((before) => ({ ...before, ...more })),
    target: targetOf(fields, chance),
  };
};

const LoadedCard = (props: LoadedCardProps) => {
  const { file, preview, status, said } = props;
  const choice = useTarget(props);
  const facts = useStatusFacts()(said);
  const isOpen = status === 'ready' || status === 'importing';
  const before = useKnownReadings(isOpen ? choice.fields.installation : null);
  return (
    <section className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={preview.verdict.typ} />
      {isOpen ? <VerdictBanner verdict={preview.verdict} /> : <DoneBanner status={status} />}
      <div className="licence-facts">
        <Facts facts={facts} />
      </div>
      <StatusFigures status={said} before={isOpen ? before : null} />
      <SignaturesTable verdict={preview.verdict} signed={preview.signed} />
      {isOpen ? <ImportFoot {...props} choice={choice} /> : <DoneFoot {...props} choice={choice} />}
    </section>
  );
};

const DoneBanner = ({ status }: Pick<StatusCardProps, 'status'>) => {
  const { t } = useTranslation('files');
  const word = status === 'known' ? t('knownCard.word') : t('status.imported.word');
  return (
    <Banner icon={IconCircleCheck} tone={status === 'known' ? 'slate' : 'green'} word={word}>
      {status === 'known' ? t('knownCard.text') : t('status.imported.text')}
    </Banner>
  );
};

interface FootProps extends LoadedCardProps {
  readonly choice: ReturnType<typeof useTarget>;
}

const ImportFoot = ({ file, status, register, choice }: FootProps) => {
  const { t } = useTranslation('files');
  const readOnly = useReadOnly();
  const [tried, setTried] = useState(false);
  const start = (): void => {
    setTried(true);
    if (choice.target !== null) void importFile(file.id, { into: choice.target });
  };
  return (
    <div className="card-foot">
      <div className="answer-foot">
        <div className="answer-fields">
          <StatusTargetFields register={register} fields={choice.fields} tried={tried} set={choice.set} />
        </div>
        <div className="row">
          <span className="muted">{t('status.hint')}</span>
          <span className="spacer" />
          <Button variant="filled" loading={status === 'importing'} disabled={readOnly} onClick={start}>
            {t('status.import')}
          </Button>
        </div>
      </div>
    </div>
  );
};

/** Of a file that is known already, its event says for which installation it came. */
const installationOf = ({ preview, register, status, choice }: FootProps): string | null => {
  if (status === 'imported') return choice.target?.installation ?? null;
  const known = register.usageImports.find(({ docId }) => docId === preview.verdict.docId);
  return known?.installation ?? null;
};

const DoneFoot = (props: FootProps) => {
  const { t } = useTranslation('files');
  const installation = installationOf(props);
  const leave = (): void => {
    dropAll();
    navigate(installation === null ? paths.usage : usagePath(installation));
  };
  return (
    <div className="card-foot">
      <span className="spacer" />
      <Button variant="filled" onClick={leave}>
        {t('status.show')}
      </Button>
    </div>
  );
};
