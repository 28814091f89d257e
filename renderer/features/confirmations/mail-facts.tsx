/** What a confirmation mail is: who wrote it and when, what it brings, what to know of it, and its text on demand. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MailPreview } from '../../../contract/mail-messages';
import type { Register } from '../../../domain/ledger/register';
import { installationPath } from '../../app/paths';
import { Facts } from '../../ui/facts';
import { formatBytes } from '../../ui/format-bytes';
import { formatDate } from '../../ui/format-date';
import { Note } from '../../ui/note';
import { refusalText } from '../../ui/refusal-text';
import { installationOf } from './confirmation-form';
import './confirmations.css';

interface MailFactsProps {
  readonly register: Register;
  readonly mail: MailPreview;
}

export const MailFacts = ({ register, mail }: MailFactsProps) => {
  const { t } = useTranslation('confirmations');
  const { from, subject, sentOn, attachments } = mail;
  const attached = attachments
    .map(({ fileName, sizeBytes }) => t('mail.attachment', { fileName, size: formatBytes(sizeBytes) }))
    .join(' · ');
  return (
    <div className="stack">
      <Facts
        facts={[
          { name: t('mail.from'), value: from === '' ? t('mail.unknown') : from },
          { name: t('mail.sent'), value: sentOn === null ? t('mail.unknown') : formatDate(sentOn) },
          { name: t('mail.subject'), value: subject === '' ? t('mail.unknown') : subject },
          ...(attached === '' ? [] : [{ name: t('mail.attachments'), value: attached }]),
        ]}
      />
      <RecordedNotes register={register} mail={mail} />
      <MailNotes mail={mail} />
      {mail.text !== '' && (
        <details className="mail-text">
          <summary>{t('mail.show')}</summary>
          <pre tabIndex={0} aria-label={t('mail.bodyOf')}>
            {mail.text}
          </pre>
        </details>
      )}
    </div>
  );
};

const RecordedNotes = ({ register, mail }: MailFactsProps) => {
  const { t } = useTranslation('confirmations');
  return mail.recorded.map(({ installation, confirmation }) => {
    const name = installationOf(register, installation)?.name ?? installation;
    return (
      <Note key={confirmation} tone="cyan">
        {t('mail.recorded', { name })} <Link href={installationPath(installation)}>{t('mail.open', { name })}</Link>
      </Note>
    );
  });
};

/** Serials that are not only quoted of an earlier mail. */
const ownSerials = ({ serials }: MailPreview): number =>
  serials.filter(({ quoted, installation }) => !quoted && installation === null).length;

const MailNotes = ({ mail }: { readonly mail: MailPreview }) => {
  const { t } = useTranslation('confirmations');
  return (
    <>
      {mail.notes.map((note) => {
        const { what, next } = refusalText(note);
        return (
          <Note key={note.code} tone="amber">
            {what} {next}
          </Note>
        );
      })}
      {mail.serials.length === 0 && <Note tone="amber">{t('mail.noSerial')}</Note>}
      {ownSerials(mail) > 1 && <Note tone="amber">{t('mail.several')}</Note>}
    </>
  );
};
