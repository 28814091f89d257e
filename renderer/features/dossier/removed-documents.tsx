/** Documents that were removed, struck through: when, and the way to bring each back by undoing its removal. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowForwardUp, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RemovedAttachment } from '../../../domain/customer/kept';
import { undoStep } from '../../app/apply-change';
import { formatBytes } from '../../ui/format-bytes';
import { formatDate } from '../../ui/format-date';
import { SaveButton } from './save-button';

interface RemovedDocumentsProps {
  readonly removed: readonly RemovedAttachment[];
  readonly locked: string | null;
}

export const RemovedDocuments = ({ removed, locked }: RemovedDocumentsProps) => {
  const { t } = useTranslation('dossier');
  return (
    <ul className="dossier-lines" aria-label={t('document.removed.title')}>
      {removed.map((attachment) => (
        <RemovedLine key={attachment.attachment} attachment={attachment} locked={locked} />
      ))}
    </ul>
  );
};

const bringBack = ({ attachment, removedOn, removedBy }: RemovedAttachment): Promise<unknown> =>
  undoStep({ event: removedBy, changes: [{ kind: 'document-detached', on: removedOn, attachment }] });

interface RemovedLineProps {
  readonly attachment: RemovedAttachment;
  readonly locked: string | null;
}

const RemovedLine = ({ attachment, locked }: RemovedLineProps) => {
  const { t } = useTranslation('dossier');
  const { facts, fileName, sizeBytes, removedOn } = attachment;
  const name = facts.title ?? fileName;
  return (
    <li>
      <IconFile className="dossier-icon" size={16} stroke={1.5} aria-hidden />
      <div className="dossier-line-text">
        <del className="medium">{name}</del>
        <span className="small muted">
          {formatBytes(sizeBytes)} · {t('document.removed.on', { date: formatDate(removedOn) })}
        </span>
      </div>
      <span className="dossier-actions">
        <SaveButton attachment={attachment} />
        <Tooltip label={t('document.removed.bringBack')}>
          <ActionIcon
            className="dossier-menu"
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('document.removed.bringBackOf', { name })}
            {...(locked === null ? {} : { disabled: true, title: locked })}
            onClick={() => void bringBack(attachment)}
          >
            <IconArrowForwardUp size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  );
};
