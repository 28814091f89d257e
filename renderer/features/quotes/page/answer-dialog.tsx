/** Records what became of a quote: accepted, declined or withdrawn, on its day and with a reason if there is one. */
import { useCallback } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { QuoteChange } from '../../../../domain/quote/quote-change';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { done, refuse, type Result } from '../../../../domain/result';
import { DateField } from '../../../ui/date-field';
import { draftOf, EntryDialog, errorsOf, useEntryForm, type Draft } from '../../dossier';
import { readText } from '../../pools';

export type Answering = 'accept' | 'decline' | 'withdraw';

interface AnswerDialogProps {
  readonly quote: RegisteredQuote;
  readonly answering: Answering;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

interface AnswerFields {
  readonly on: CivilDate | null;
  readonly reason: string;
}

const readDay = (day: CivilDate | null, { madeOn }: RegisteredQuote, today: CivilDate): Result<CivilDate> => {
  if (day === null) return refuse('field/required');
  if (day < madeOn) return refuse('field/before', { earliest: madeOn });
  return day > today ? refuse('field/after', { latest: today }) : done(day);
};

const changeOf = (answering: Answering, quote: string, on: CivilDate, reason: string): QuoteChange => {
  const facts = { on, quote, ...(reason === '' ? {} : { reason }) };
  if (answering === 'withdraw') return { kind: 'quote-withdrawn', ...facts };
  return { kind: 'quote-answered', ...facts, answer: answering === 'accept' ? 'accepted' : 'declined' };
};

const toAnswer = (
  { on, reason }: AnswerFields,
  answering: Answering,
  quote: RegisteredQuote,
  today: CivilDate,
): Draft => {
  const [day, why] = [readDay(on, quote, today), readText(reason)];
  if (!day.ok || !why.ok) return { ok: false, errors: errorsOf({ on: day, reason: why }) ?? {} };
  return draftOf(changeOf(answering, quote.quote, day.value, why.value));
};

export const AnswerDialog = ({ quote, answering, today, onClose }: AnswerDialogProps) => {
  const { t } = useTranslation('quotes');
  const toDraft = useCallback(
    (fields: AnswerFields) => toAnswer(fields, answering, quote, today),
    [answering, quote, today],
  );
  // A quote that has expired was accepted, if at all, on a day on which it was valid.
  const day = answering === 'accept' && quote.validUntil < today ? quote.validUntil : today;
  const form = useEntryForm<AnswerFields>({ initial: { on: day, reason: '' }, toDraft, onDone: onClose });
  return (
    <EntryDialog
      title={t(`answer.${answering}Title`, { number: quote.number })}
      lead={t(`answer.${answering}Lead`)}
      commitLabel={t(`answer.${answering}`)}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <DateField
        required
        label={t('answer.on')}
        value={form.fields.on}
        error={form.errorOf('on')}
        onChange={(on) => form.set({ on })}
      />
      <TextInput
        data-autofocus
        label={t('answer.reason')}
        value={form.fields.reason}
        error={form.errorOf('reason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value })}
      />
    </EntryDialog>
  );
};
