/** What happened to a quote, the latest first; each step can be undone. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { QuoteHistoryEntry } from '../../../../domain/quote/quotes';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { undoStep } from '../../../app/apply-change';
import { useRecordedWords } from '../../../app/use-recorded-words';
import { useRecordedEvents } from '../../../db/use-recorded-events';
import { formatDate } from '../../../ui/format-date';
import { formatMoney } from '../../../ui/format-quantity';
import { Section } from '../../../ui/section';
import { useQuotable } from '../use-quotable';

export const QuoteHistory = ({ quote }: { readonly quote: RegisteredQuote }) => {
  const { t } = useTranslation('quotes');
  return (
    <Section title={t('history.title')} flush>
      <ul className="quote-history">
        {quote.history.toReversed().map((entry) => (
          <HistoryLine key={entry.event} entry={entry} />
        ))}
      </ul>
    </Section>
  );
};

const wordsOf = ({ change }: QuoteHistoryEntry, t: TFunction<'quotes'>): string => {
  if (change.kind === 'quote-made') {
    const { totalMinorUnits: minorUnits, currency } = change;
    return t('history.made', { total: formatMoney({ minorUnits, currency }) });
  }
  const what = t(`history.${change.kind === 'quote-withdrawn' ? 'withdrawn' : change.answer}`);
  return change.reason === undefined ? what : t('history.because', { what, reason: change.reason });
};

const HistoryLine = ({ entry }: { readonly entry: QuoteHistoryEntry }) => {
  const { t } = useTranslation('quotes');
  const what = wordsOf(entry, t);
  return (
    <li>
      <span className="quote-history-text">
        <span className="medium">{what}</span>
        <Recorded event={entry.event} />
      </span>
      <span>{formatDate(entry.change.on)}</span>
      <UndoLine entry={entry} what={what} />
    </li>
  );
};

const Recorded = ({ event }: { readonly event: string }) => {
  const { t } = useTranslation('quotes');
  const recordedWords = useRecordedWords();
  const recorded = useRecordedEvents()(event);
  if (recorded === undefined) return null;
  return (
    <span className="small muted" title={recorded.device}>
      {t('history.recorded', { ...recordedWords(recorded) })}
    </span>
  );
};

const UndoLine = ({ entry: { event, change }, what }: { readonly entry: QuoteHistoryEntry; readonly what: string }) => {
  const { t } = useTranslation('quotes');
  const { writable, why } = useQuotable();
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
