/** What happened to an installation, the latest first; each step can be undone. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  InstallationHistoryEntry,
  RegisteredInstallation,
} from '../../../../domain/installation/registered-installation';
import { undoStep } from '../../../app/apply-change';
import { describeStep } from '../../../app/describe-step';
import { useRecordedWords } from '../../../app/use-recorded-words';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import { useWritable } from '../../pools';

export const InstallationHistory = ({ installation }: { readonly installation: RegisteredInstallation }) => {
  const { t } = useTranslation('serials');
  return (
    <Section title={t('history.title')} flush>
      <ul className="installation-lines" aria-label={t('history.title')}>
        {installation.changes.toReversed().map((entry, index) => (
          <Line key={`${entry.event} ${index}`} entry={entry} />
        ))}
      </ul>
    </Section>
  );
};

interface LineProps {
  readonly entry: InstallationHistoryEntry;
}

const Line = ({ entry }: LineProps) => {
  const { change, event } = entry;
  const what = describeStep([change]);
  return (
    <li>
      <span className="installation-line-text">
        <span className="medium">{what}</span>
        {'reason' in change && change.reason !== undefined && <span className="small">{change.reason}</span>}
        <Recorded event={event} />
      </span>
      <span className="installation-line-day">{formatDate(change.on)}</span>
      <Undo entry={entry} what={what} />
    </li>
  );
};

const Recorded = ({ event }: { readonly event: string }) => {
  const { t } = useTranslation('serials');
  const wordsOf = useRecordedWords();
  const recorded = useRecordedEvents()(event);
  return recorded === undefined ? null : (
    <span className="small muted" title={recorded.device}>
      {t('history.recorded', { ...wordsOf(recorded) })}
    </span>
  );
};

const Undo = ({ entry: { event, change, docId }, what }: LineProps & { readonly what: string }) => {
  const { t } = useTranslation('serials');
  const { writable, why } = useWritable();
  // What an imported register brought is undone with the whole of it, where its file stands.
  if (docId !== null) return null;
  return (
    <Tooltip label={writable ? t('history.undo') : why}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={!writable}
        aria-label={t('history.undoOf', { what })}
        onClick={() => void undoStep({ event, changes: [change] })}
      >
        <IconArrowBackUp size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
