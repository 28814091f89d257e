/** Files of any kind that are kept with a pool or a customer: attached, described, saved again, and never opened here. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisteredAttachment } from '../../../domain/customer/kept';
import { keptWith } from '../../../domain/ledger/customers';
import { RefusalCard } from '../../ui/refusal-card';
import { Section } from '../../ui/section';
import { AttachButton } from './attach-button';
import { DescribeDialog } from './describe-dialog';
import { DocumentLine } from './document-line';
import type { DossierProps } from './dossier-props';
import { FileDrop } from './file-drop';
import { RemovedDocuments } from './removed-documents';
import { shownSubjects } from './shown-subjects';
import { useAttaching, type Attaching } from './use-attaching';
import './dossier.css';

const byNewest = (one: RegisteredAttachment, other: RegisteredAttachment): number =>
  one.addedOn === other.addedOn ? 0 : one.addedOn > other.addedOn ? -1 : 1;

export const DocumentsSection = (props: DossierProps) => {
  const { t } = useTranslation('dossier');
  const { register, own, locked } = props;
  const [described, setDescribed] = useState<RegisteredAttachment | null>(null);
  const attaching = useAttaching(own);
  const attachments = keptWith(register.attachments, shownSubjects(props)).toReversed().toSorted(byNewest);
  const removed = keptWith(register.removedAttachments, shownSubjects(props)).toReversed();
  const [withRemoved, setWithRemoved] = useState(false);
  const canAttach = own !== null && locked === null;
  return (
    <FileDrop onFiles={canAttach ? attaching.attach : null} hint={t('document.drop')}>
      <Section
        title={t('document.title')}
        aside={
          <>
            {removed.length > 0 && (
              <Button
                variant="subtle"
                size="xs"
                aria-expanded={withRemoved}
                onClick={() => setWithRemoved((now) => !now)}
              >
                {withRemoved ? t('document.removed.hide') : t('document.removed.show', { count: removed.length })}
              </Button>
            )}
            {own !== null && <AttachButton locked={locked} onFiles={attaching.attach} />}
          </>
        }
        flush
      >
        <UnderWay {...attaching} />
        {attachments.length === 0 ? (
          <p className="dossier-quiet muted">
            {t('document.empty')} {canAttach && t('document.how')}
          </p>
        ) : (
          <ul className="dossier-lines">
            {attachments.map((attachment) => (
              <DocumentLine
                key={attachment.attachment}
                {...props}
                attachment={attachment}
                onDescribe={() => setDescribed(attachment)}
              />
            ))}
          </ul>
        )}
        {withRemoved && removed.length > 0 && <RemovedDocuments removed={removed} locked={locked} />}
        {described !== null && (
          <DescribeDialog attachment={described} today={register.asOf} onClose={() => setDescribed(null)} />
        )}
      </Section>
    </FileDrop>
  );
};

/** What is being attached, and what could not be, until somebody has read it. */
const UnderWay = ({ underWay, refusals, dismiss }: Attaching) => {
  const { t } = useTranslation('dossier');
  const last = refusals.length - 1;
  return (
    <>
      {underWay !== null && (
        <p className="dossier-quiet muted" role="status">
          {t('document.attaching', { fileName: underWay })}
        </p>
      )}
      {refusals.length > 0 && (
        <div className="dossier-refusals">
          {refusals.map((refusal, index) => (
            <RefusalCard
              key={index}
              refusal={refusal}
              word={t('document.notAttached')}
              {...(index === last ? { actions: <Button onClick={dismiss}>{t('document.dismiss')}</Button> } : {})}
            />
          ))}
        </div>
      )}
    </>
  );
};
