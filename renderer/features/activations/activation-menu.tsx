/** What can be done with one request of the list. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCertificate, IconDatabase, IconDots, IconDownload, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { undoStep } from '../../app/apply-change';
import { documentPath, poolPath } from '../../app/paths';
import { saveDocument } from '../../app/save-document';
import { useWritable } from '../pools';
import type { ActivationRow } from './activation-row';
import { lastStepOf } from './last-step';
import { previewStored } from './stored-file';

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface ActivationMenuProps {
  readonly row: ActivationRow;
  readonly onGiveBack: (row: ActivationRow) => void;
}

export const ActivationMenu = ({ row, onGiveBack }: ActivationMenuProps) => {
  const { t } = useTranslation('activations');
  const { docId, request } = row.exchange;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className="tool"
          size="sm"
          aria-label={t('actionsOf', { site: request.site.name })}
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <NextSteps row={row} onGiveBack={onGiveBack} />
        <Menu.Item leftSection={<IconDownload {...SMALL} />} onClick={() => void saveDocument(docId)}>
          {t('action.saveRequest')}
        </Menu.Item>
        <AnswerItem row={row} />
        <Menu.Item leftSection={<IconFile {...SMALL} />} onClick={() => navigate(documentPath(docId))}>
          {t('action.showRequest')}
        </Menu.Item>
        <UndoItem row={row} />
        <Menu.Item leftSection={<IconDatabase {...SMALL} />} onClick={() => navigate(poolPath(request.pool))}>
          {t('action.openPool', { pool: request.pool })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const NextSteps = ({ row, onGiveBack }: ActivationMenuProps) => {
  const { t } = useTranslation('activations');
  const { writable } = useWritable();
  const { docId, direction } = row.exchange;
  return (
    <>
      {row.state === 'to-answer' && (
        <Menu.Item
          disabled={!writable}
          leftSection={<IconCertificate {...SMALL} />}
          onClick={() => void previewStored(docId)}
        >
          {t('action.answer')}
        </Menu.Item>
      )}
      {row.state === 'granted' && direction === 'issued' && row.left !== null && (
        <Menu.Item disabled={!writable} leftSection={<IconArrowBackUp {...SMALL} />} onClick={() => onGiveBack(row)}>
          {t('action.giveBack')}
        </Menu.Item>
      )}
    </>
  );
};

/** The answer first, and the request once it has none: what builds on another step is undone before it. */
const UndoItem = ({ row }: { readonly row: ActivationRow }) => {
  const { t } = useTranslation('activations');
  const { writable } = useWritable();
  const { answer, direction } = row.exchange;
  const accepted = direction === 'issued' ? 'action.undoAccepted' : 'action.undoAnswer';
  const kept = direction === 'issued' ? 'action.undoRequest' : 'action.undoKept';
  return (
    <Menu.Item
      disabled={!writable}
      color="red"
      leftSection={<IconArrowBackUp {...SMALL} />}
      onClick={() => void undoStep(lastStepOf(row.exchange))}
    >
      {t(answer === null ? kept : accepted)}
    </Menu.Item>
  );
};

const AnswerItem = ({ row }: { readonly row: ActivationRow }) => {
  const { t } = useTranslation('activations');
  const { answer } = row.exchange;
  if (answer === null) return null;
  return (
    <Menu.Item leftSection={<IconDownload {...SMALL} />} onClick={() => void saveDocument(answer.docId)}>
      {t('action.saveAnswer')}
    </Menu.Item>
  );
};
