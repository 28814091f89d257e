/** The ways in which a quote goes out, as a menu for its page: print view, PDF, and a mail draft with the PDF. */
import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconFileTypePdf, IconMail, IconPrinter, IconSend } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { quoteDocument } from '../../../../contract/quote/quote-document';
import type { QuoteForm } from '../../../../contract/quote/quote-messages';
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
const saveQuote = async (quote: string, form: QuoteForm): Promise<Refusal | null> => {
  const answer = await desktop.invoke('quotes.write', { quote, form, to: '' });
  if (!answer.ok) return answer.error;
  const fileName = safeFileName(answer.value.fileName);
  saveBytes(fileName, new Uint8Array(answer.value.bytes), types[form]);
  toastDone(i18next.t('quotes:send.saved', { fileName }));
  return null;
};

/** A PDF takes a second or two; where none can be made, the print view opens instead. */
const useSaving = (quote: string, showSheet: () => void) => {
  const [busy, setBusy] = useState(false);
  const save = async (form: QuoteForm): Promise<void> => {
    setBusy(true);
    const refusal = await saveQuote(quote, form);
    setBusy(false);
    if (refusal === null) return;
    toastRefusal(refusal);
    showSheet();
  };
  return { busy, save: (form: QuoteForm) => void save(form) };
};

export const SendQuoteMenu = ({ quote }: { readonly quote: RegisteredQuote }) => {
  const { t } = useTranslation('quotes');
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
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter {...ICON} />} onClick={() => setSheet(true)}>
            {t('send.print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf {...ICON} />} onClick={() => save('pdf')}>
            {t('send.pdf')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...ICON} />} onClick={() => save('eml')}>
            {t('send.mail')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {sheet && <QuoteSheet document={quoteDocument(quote)} number={quote.number} onClose={() => setSheet(false)} />}
    </>
  );
};
