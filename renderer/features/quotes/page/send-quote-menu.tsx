/** The ways in which a quote goes out, as a menu for its page: print view, PDF, and a mail draft with the PDF. */
import { useMemo, useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconFileTypePdf, IconMail, IconPrinter, IconSend } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { quoteDocument } from '../../../../contract/quote/quote-document';
import type { QuoteForm } from '../../../../contract/quote/quote-messages';
import { quoteRecipients, type QuoteRecipient } from '../../../../contract/quote/quote-recipients';
import type { Register } from '../../../../domain/ledger/register';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import type { Refusal } from '../../../../domain/result';
import { toastDone, toastRefusal } from '../../../app/toast';
import { desktop } from '../../../desktop';
import { safeFileName } from '../../../ui/safe-file-name';
import { saveBytes } from '../../../ui/save-bytes';
import { useFocusOnceDone } from '../../../ui/use-focus-once-done';
import { QuoteSheet } from './quote-sheet';

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const types: Readonly<Record<QuoteForm, string>> = { eml: 'message/rfc822', pdf: 'application/pdf' };

/** Why it could not be written; `null` once it is saved. */
const saveQuote = async (quote: string, form: QuoteForm, to: string): Promise<Refusal | null> => {
  const answer = await desktop.invoke('quotes.write', { quote, form, to });
  if (!answer.ok) return answer.error;
  const fileName = safeFileName(answer.value.fileName);
  saveBytes(fileName, new Uint8Array(answer.value.bytes), types[form]);
  toastDone(i18next.t('quotes:send.saved', { fileName }));
  return null;
};

/** A PDF takes a second or two; where none can be made, the print view opens instead. */
const useSaving = (quote: string, showSheet: () => void) => {
  const [busy, setBusy] = useState(false);
  const save = async (form: QuoteForm, to: string): Promise<void> => {
    setBusy(true);
    const refusal = await saveQuote(quote, form, to);
    setBusy(false);
    if (refusal === null) return;
    toastRefusal(refusal);
    showSheet();
  };
  return { busy, save: (form: QuoteForm, to = '') => void save(form, to) };
};

interface MailItemsProps {
  readonly recipients: readonly QuoteRecipient[];
  readonly onMail: (to: string) => void;
}

/** One draft for each person who can have it; without anybody's address, one that is addressed in the mail program. */
const MailItems = ({ recipients, onMail }: MailItemsProps) => {
  const { t } = useTranslation('quotes');
  const icon = <IconMail {...ICON} />;
  if (recipients.length === 0)
    return (
      <Menu.Item leftSection={icon} onClick={() => onMail('')}>
        {t('send.mail')}
      </Menu.Item>
    );
  return (
    <>
      <Menu.Label>{t('send.mail')}</Menu.Label>
      {recipients.map(({ name, email }) => (
        <Menu.Item key={email} leftSection={icon} onClick={() => onMail(email)}>
          <span className="quotes-clip" title={email}>
            <bdi>{t('send.mailTo', { name, email })}</bdi>
          </span>
        </Menu.Item>
      ))}
      <Menu.Item leftSection={icon} onClick={() => onMail('')}>
        {t('send.mailToNobody')}
      </Menu.Item>
    </>
  );
};

interface SendQuoteMenuProps {
  readonly register: Register;
  readonly quote: RegisteredQuote;
}

export const SendQuoteMenu = ({ register, quote }: SendQuoteMenuProps) => {
  const { t } = useTranslation('quotes');
  const recipients = useMemo(() => quoteRecipients(register, quote), [register, quote]);
  const [sheet, setSheet] = useState(false);
  const { busy, save } = useSaving(quote.quote, () => setSheet(true));
  const button = useFocusOnceDone<HTMLButtonElement>(!busy);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button ref={button} loading={busy} leftSection={<IconSend {...ICON} />}>
            {t('send.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="quote-send">
          <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={() => setSheet(true)}>
            {t('send.print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf {...ICON} />} onClick={() => save('pdf')}>
            {t('send.pdf')}
          </Menu.Item>
          <MailItems recipients={recipients} onMail={(to) => save('eml', to)} />
        </Menu.Dropdown>
      </Menu>
      {sheet && <QuoteSheet document={quoteDocument(quote)} number={quote.number} onClose={() => setSheet(false)} />}
    </>
  );
};
