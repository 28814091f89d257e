/** Writes a quote for its customer: a PDF, or a mail draft with the PDF attached, both of one document. */
import { quoteDocument, quoteFileName, quoteText } from '../../contract/quote/quote-document';
import type { QuoteForm } from '../../contract/quote/quote-messages';
import type { Register } from '../../domain/ledger/register';
import { done, refuse, type Result } from '../../domain/result';
import type { PrintPage } from '../print/print-page';
import { quotePage } from '../print/quote-page';
import { writeMailDraft } from './write-mail-draft';

export interface QuoteWriting {
  readonly quote: string;
  readonly form: QuoteForm;
  /** The recipient of a mail draft; empty where the person who sends it fills it in. */
  readonly to: string;
}

export interface WrittenQuote {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Errors: `quote/unknown`, those of `printPage`. */
export const writeQuote = async (
  { quotes }: Pick<Register, 'quotes'>,
  { quote, form, to }: QuoteWriting,
  { printPage, now }: { readonly printPage: PrintPage; readonly now: () => Date },
): Promise<Result<WrittenQuote>> => {
  const found = quotes.find((each) => each.quote === quote);
  if (found === undefined) return refuse('quote/unknown', { quote });
  const document = quoteDocument(found);
  const pdf = await printPage(quotePage(document));
  if (!pdf.ok) return pdf;
  const fileName = quoteFileName(found.number, 'pdf');
  if (form === 'pdf') return done({ fileName, bytes: pdf.value });
  const attached = { fileName, mediaType: 'application/pdf', bytes: pdf.value };
  const draft = { to, subject: document.title, text: quoteText(document), attached };
  return done({ fileName: quoteFileName(found.number, 'eml'), bytes: writeMailDraft(draft, now()) });
};
