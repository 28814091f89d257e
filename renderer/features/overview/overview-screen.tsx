/** The first screen: what needs doing, most urgent first, how soon it is, and how many licences there are. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WatchedTasks } from '../../../domain/alert/alerts';
import type { Register } from '../../../domain/ledger/register';
import { countByBand } from '../../../domain/overview/register-tasks';
import { chooseFiles } from '../../app/choose-files';
import { ShortcutCaps } from '../../app/frame/shortcut-caps';
import { useRegister } from '../../db/use-register';
import { useWatchedTasks } from '../../db/use-tasks';
import { PageHeader } from '../../ui/page-header';
import { BackupNote } from './backup-note';
import { BandStrip } from './band-strip';
import { ChooseProfile } from './choose-profile';
import { ConflictsNote } from './conflicts-note';
import { HostNotes } from './host-notes';
import { LicencesSection } from './licences-section';
import { NoPools } from './no-pools';
import { TasksSection } from './tasks-section';
import { useHeadWords } from './use-head-words';
import './overview.css';

export const OverviewScreen = () => {
  const { register } = useRegister();
  const watched = useWatchedTasks();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <div className="page">
      {register.pools.length + register.installations.length + watched.tasks.length + watched.snoozed.length === 0 ? (
        <EmptyOverview />
      ) : (
        <FilledOverview register={register} watched={watched} />
      )}
    </div>
  );
};

const EmptyOverview = () => {
  const { t } = useTranslation('overview');
  return (
    <>
      <PageHeader title={t('title')} />
      <HostNotes />
      <NoPools />
      <ChooseProfile />
    </>
  );
};

interface FilledOverviewProps {
  readonly register: Register;
  readonly watched: WatchedTasks;
}

const FilledOverview = ({ register, watched }: FilledOverviewProps) => {
  const { title, lead } = useHeadWords(watched);
  return (
    <>
      <PageHeader title={title} lead={lead} actions={<ImportButton />} />
      <HostNotes />
      <ConflictsNote tasks={watched.tasks} />
      <BackupNote />
      <BandStrip counts={countByBand(watched.needing)} />
      <div className="overview-columns">
        <TasksSection {...watched} today={register.asOf} />
        <LicencesSection register={register} />
      </div>
    </>
  );
};

const ImportButton = () => {
  const { t } = useTranslation('overview');
  return (
    <Button
      leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
      rightSection={<ShortcutCaps shortcut="mod+o" />}
      onClick={chooseFiles}
    >
      {t('import')}
    </Button>
  );
};
