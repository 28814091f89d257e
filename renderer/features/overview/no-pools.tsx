/** The overview of an empty register: what to do first. */
import { Button } from '@mantine/core';
import { IconDatabase, IconPlus, IconTableImport, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chooseFiles, chooseRegister } from '../../app/choose-files';
import { LoadSampleButton } from '../../app/load-sample-button';
import { paths } from '../../app/paths';
import { useReadOnly } from '../../stores/app-info-store';
import { EmptyState } from '../../ui/empty-state';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export const NoPools = () => {
  const { t } = useTranslation('overview');
  return (
    <section className="card">
      <EmptyState icon={IconDatabase} title={t('empty.title')} text={t('empty.text')} actions={<FirstSteps />} />
    </section>
  );
};

const FirstSteps = () => {
  const { t } = useTranslation('overview');
  const [, navigate] = useLocation();
  const readOnly = useReadOnly();
  return (
    <>
      <Button
        variant="filled"
        disabled={readOnly}
        leftSection={<IconPlus {...SMALL} />}
        onClick={() => navigate(paths.newPool)}
      >
        {t('empty.create')}
      </Button>
      <Button leftSection={<IconUpload {...SMALL} />} onClick={chooseFiles}>
        {t('empty.import')}
      </Button>
      <Button disabled={readOnly} leftSection={<IconTableImport {...SMALL} />} onClick={chooseRegister}>
        {t('empty.importRegister')}
      </Button>
      <Button variant="subtle" onClick={() => navigate(paths.newIssuer)}>
        {t('empty.trust')}
      </Button>
      <LoadSampleButton />
    </>
  );
};
