/** One attached document: what it is, when it came and from where, and its digest to compare by. */
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hexDigest } from '../../../contract/hex-digest';
import type { RegisteredAttachment } from '../../../domain/customer/kept';
import { CopyButton } from '../../ui/copy-button';
import { formatBytes } from '../../ui/format-bytes';
import { formatDate } from '../../ui/format-date';
import type { DossierProps } from './dossier-props';
import { EntryMenu } from './entry-menu';
import { SaveButton } from './save-button';
import { isElsewhere } from './shown-subjects';
import { SubjectLink } from './subject-link';
import { useWrittenText } from './use-written-text';

interface DocumentLineProps extends DossierProps {
  readonly attachment: RegisteredAttachment;
  readonly onDescribe: () => void;
}

export const DocumentLine = ({ attachment, onDescribe, register, own, locked }: DocumentLineProps) => {
  const { t } = useTranslation('dossier');
  const written = useWrittenText('attached');
  const { fileName, sizeBytes, facts } = attachment;
  const name = facts.title ?? fileName;
  return (
    <li>
      <IconFile className="dossier-icon" size={16} stroke={1.5} aria-hidden />
      <div className="dossier-line-text">
        <span className="medium">{name}</span>
        <span className="small muted">{useFactsText(attachment)}</span>
        {facts.remark !== undefined && <p className="dossier-note small">{facts.remark}</p>}
        <span className="small muted">
          {name !== fileName && `${fileName} · `}
          {formatBytes(sizeBytes)} · {written(attachment)}
          {isElsewhere(attachment, own) && (
            <>
              {' · '}
              <SubjectLink subject={attachment.subject} register={register} />
            </>
          )}
        </span>
        <Digest docId={attachment.docId} name={name} />
      </div>
      <span className="dossier-actions">
        <SaveButton attachment={attachment} />
        <EntryMenu
          name={name}
          editLabel={t('document.describe.action')}
          removal={{ kind: 'document-detached', on: register.asOf, attachment: attachment.attachment }}
          onEdit={onDescribe}
          locked={locked}
        />
      </span>
    </li>
  );
};

/** "Purchase order · PO-7713 · 12 Mar 2025 · in force to 11 Mar 2027". */
const useFactsText = ({ facts }: RegisteredAttachment): string => {
  const { t } = useTranslation('dossier');
  const { kind, reference, date, expiresOn } = facts;
  return [
    t(`document.kind.${kind}`),
    reference,
    date === undefined ? undefined : formatDate(date),
    expiresOn === undefined ? undefined : t('document.inForceTo', { date: formatDate(expiresOn) }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
};

/** As much of it as tells documents apart at a glance; the button copies it whole. */
const SHOWN = 6;

const Digest = ({ docId, name }: { readonly docId: string; readonly name: string }) => {
  const { t } = useTranslation('dossier');
  const digest = hexDigest(docId);
  return (
    <span className="small muted dossier-digest">
      {t('document.digest')}
      <span className="mono" title={digest}>
        {digest.slice(0, SHOWN)}…{digest.slice(-SHOWN)}
      </span>
      <CopyButton text={digest} label={t('document.copyDigest', { name })} />
    </span>
  );
};
