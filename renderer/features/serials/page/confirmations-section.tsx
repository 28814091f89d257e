/** What the vendor confirmed, newest first: by which order, with which serials, and the mail that said so (ID-2, ID-4). */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisteredConfirmation } from '../../../../domain/installation/registered-installation';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import { StateWord } from '../../../ui/state-word';
import { RecordConfirmationButton } from '../../confirmations';
import { saveAttachment } from '../../dossier';
import type { InstallationProps } from './installation-props';
import { OrderLink } from './order-link';

export const ConfirmationsSection = ({ register, installation }: InstallationProps) => {
  const { t } = useTranslation('serials');
  const { confirmations, archivedOn } = installation;
  const record = archivedOn === null && (
    <RecordConfirmationButton small register={register} installation={installation.installation} />
  );
  return (
    <Section title={t('confirmations.title')} aside={record} flush>
      {confirmations.length === 0 ? (
        <p className="installation-quiet muted">{t('confirmations.empty')}</p>
      ) : (
        <ul className="installation-lines" aria-label={t('confirmations.title')}>
          {confirmations.toReversed().map((confirmation) => (
            <Line key={confirmation.confirmation} {...{ register, confirmation }} />
          ))}
        </ul>
      )}
    </Section>
  );
};

interface LineProps {
  readonly register: InstallationProps['register'];
  readonly confirmation: RegisteredConfirmation;
}

const Line = ({ register, confirmation }: LineProps) => {
  const { t } = useTranslation('serials');
  const { order, revised, serials, on, note } = confirmation;
  return (
    <li>
      <span className="installation-line-text">
        <span className="medium">
          {t(revised ? 'confirmations.revised' : 'confirmations.first')},{' '}
          <OrderLink
            order={register.installationOrders.find((each) => each.order === order) ?? null}
            isRecorded={false}
          />
        </span>
        <span className="small mono muted">{serials.map(({ serial }) => serial).join(', ')}</span>
        {note !== null && <span className="small muted">{note}</span>}
      </span>
      <Mail {...{ register, confirmation }} />
      <StateWord icon={IconCircleCheck} tone="green">
        {t('confirmations.recorded')}
      </StateWord>
      <span className="installation-line-day">{formatDate(on)}</span>
    </li>
  );
};

/** Saved as it came; nothing of it is opened here. */
const Mail = ({ register, confirmation: { mail } }: LineProps) => {
  const { t } = useTranslation('serials');
  const attachment = register.attachments.find((each) => each.attachment === mail);
  if (attachment === undefined) return null;
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconMail size={16} stroke={1.5} aria-hidden />}
      title={attachment.fileName}
      aria-label={t('confirmations.saveMail', { file: attachment.fileName })}
      onClick={() => void saveAttachment(attachment)}
    >
      {t('confirmations.mail')}
    </Button>
  );
};
