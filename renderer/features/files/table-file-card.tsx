/** A table that was dropped among other files: it has columns to be looked at, on a page of its own. */
import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { REGISTER_TYP } from '../../../domain/ledger/register-document';
import { paths } from '../../app/paths';
import { takeAsTable, type IncomingFile } from '../../stores/incoming-files-store';
import { Banner } from '../../ui/banner';
import { FileHead } from './file-head';

export const TableFileCard = ({ file }: { readonly file: IncomingFile }) => {
  const { t } = useTranslation('files');
  const look = (): void => {
    takeAsTable(file);
    navigate(paths.importRegister);
  };
  return (
    <section className="card import-card" aria-label={file.fileName}>
      <FileHead file={file} typ={REGISTER_TYP} />
      <Banner icon={IconTable} tone="slate" word={t('tableCard.word')}>
        {t('tableCard.text')}
      </Banner>
      <div className="card-foot">
        <span className="spacer" />
        <Button variant="filled" onClick={look}>
          {t('tableCard.look')}
        </Button>
      </div>
    </section>
  );
};
