/** Where the way of a table ends: refused, imported before, or imported. */
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { RegisterCounts, UsageCounts } from '../../../../contract/register-import';
import { REGISTER_TYP } from '../../../../domain/ledger/register-document';
import type { TableKind } from '../../../../domain/register-import/field';
import type { Refusal } from '../../../../domain/result';
import { documentPath, paths } from '../../../app/paths';
import type { IncomingFile } from '../../../stores/incoming-files-store';
import { Banner } from '../../../ui/banner';
import { formatQuantity } from '../../../ui/format-quantity';
import { RefusalCard } from '../../../ui/refusal-card';
import { FileHead } from '../file-head';
import { dropRegister, readRegister } from './register-store';
import { useRegisterRefusal } from './use-register-refusal';

const leaveTo = (path: string): void => {
  dropRegister();
  navigate(path);
};

export const RefusedRegister = ({ table, refusal }: { readonly table: IncomingFile; readonly refusal: Refusal }) => {
  const { t } = useTranslation('files');
  const plain = useRegisterRefusal();
  const again = (
    <>
      <Button leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden />} onClick={() => void readRegister(table)}>
        {t('register.again')}
      </Button>
      <Button variant="subtle" onClick={() => leaveTo(paths.files)}>
        {t('dismiss')}
      </Button>
    </>
  );
  return (
    <div className="import-grid" data-narrow>
      <RefusalCard
        head={<FileHead file={table} typ={REGISTER_TYP} />}
        refusal={plain(refusal)}
        word={t('refused')}
        actions={again}
      />
    </div>
  );
};

interface EndCardProps {
  readonly table: IncomingFile;
  readonly tone: 'green' | 'slate';
  readonly word: string;
  readonly text: string;
  readonly foot: ReactNode;
}

const EndCard = ({ table, tone, word, text, foot }: EndCardProps) => (
  <div className="import-grid" data-narrow>
    <section className="card import-card" aria-label={table.fileName}>
      <FileHead file={table} typ={REGISTER_TYP} />
      <Banner icon={IconCircleCheck} tone={tone} word={word}>
        {text}
      </Banner>
      <div className="card-foot">{foot}</div>
    </section>
  </div>
);

const whatItBrought = { pools: paths.pools, installations: paths.serials, usage: paths.usage } as const;

const ToWhatItBrought = ({ kind }: { readonly kind: TableKind }) => {
  const { t } = useTranslation('files');
  return (
    <Button variant="filled" onClick={() => leaveTo(whatItBrought[kind])}>
      {t(`register.to.${kind}`)}
    </Button>
  );
};

export const KnownRegister = ({ table, kind }: { readonly table: IncomingFile; readonly kind: TableKind }) => {
  const { t } = useTranslation('files');
  const foot = (
    <>
      <span className="muted">{t('register.readAnew')}</span>
      <span className="spacer" />
      <ToWhatItBrought kind={kind} />
    </>
  );
  return <EndCard table={table} tone="slate" word={t('knownCard.word')} text={t('knownCard.text')} foot={foot} />;
};

interface ImportedRegisterProps {
  readonly table: IncomingFile;
  readonly counts: RegisterCounts;
  readonly docId: string;
}

const ImportedUsage = ({ table }: Pick<ImportedRegisterProps, 'table'>) => {
  const { t } = useTranslation('files');
  const foot = (
    <>
      <span className="muted">{t('preview.foot')}</span>
      <span className="spacer" />
      <ToWhatItBrought kind="usage" />
    </>
  );
  return (
    <EndCard table={table} tone="green" word={t('status.imported.word')} text={t('status.imported.text')} foot={foot} />
  );
};

export const ImportedRegister = (props: ImportedRegisterProps) =>
  'readings' in props.counts ? <ImportedUsage {...props} /> : <ImportedLicences {...props} counts={props.counts} />;

interface ImportedLicencesProps extends ImportedRegisterProps {
  readonly counts: Exclude<RegisterCounts, UsageCounts>;
}

const ImportedLicences = ({ table, counts, docId }: ImportedLicencesProps) => {
  const { t } = useTranslation('files');
  const isOfPools = 'lots' in counts;
  const count = isOfPools ? counts.lots : counts.serials;
  const facts = {
    count,
    formatted: formatQuantity(count),
    licences: formatQuantity(counts.licences),
  };
  const foot = (
    <>
      <span className="muted">{t('preview.foot')}</span>
      <span className="spacer" />
      <Button onClick={() => leaveTo(documentPath(docId))}>{t('register.toFile')}</Button>
      <ToWhatItBrought kind={isOfPools ? 'pools' : 'installations'} />
    </>
  );
  return (
    <EndCard
      table={table}
      tone="green"
      word={t('preview.imported')}
      text={t(isOfPools ? 'register.importedText' : 'register.importedSerials', facts)}
      foot={foot}
    />
  );
};
