/** In the place of the lineages of an installation that has no serial and waits for none: how one comes here (ID-2). */
import { Button } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { installationActionPath } from '../../../app/paths';
import { EmptyState } from '../../../ui/empty-state';
import { RuleChip } from '../../../ui/rule-chip';
import { useWritable } from '../../pools';

export const NoSerialYet = ({ installation }: { readonly installation: RegisteredInstallation }) => {
  const { t } = useTranslation('serials');
  const { writable } = useWritable();
  const record = writable && installation.archivedOn === null && (
    <Button component={Link} href={installationActionPath(installation.installation, 'record')}>
      {t('record.action')}
    </Button>
  );
  const text = (
    <>
      {t('noSerial.text')} <RuleChip id="ID-2" />
    </>
  );
  return (
    <section className="card">
      <EmptyState icon={IconBarcode} title={t('noSerial.title')} text={text} actions={record} />
    </section>
  );
};
