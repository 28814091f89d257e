/** Records what became of a quote: accepted, declined or withdrawn, on its day and with a reason if there is one. */
import { useCallback, useMemo } from 'react';
import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { Register } from '../../../../domain/ledger/register';
import type { QuoteChange } from '../../../../domain/quote/quote-change';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { wonChanges } from '../../../../domain/quote/won-as-quoted';
import { done, refuse, type Result } from '../../../../domain/result';
import { DateField } from '../../../ui/date-field';
import { EntryDialog, errorsOf, useEntryForm, type Draft } from '../../dossier';
import { readText } from '../../pools';

export type Answering = 'accept' | 'decline' | 'withdraw';

interface AnswerDialogProps {
  readonly register: Register;
  readonly quote: RegisteredQuote;
  readonly answering: Answering;
  readonly onClose: () => void;
}

interface AnswerFields {
  readonly on: CivilDate | null;
  readonly reason: string;
  /** Of an acceptance: whether its renewals are marked won in the same step. */
  readonly marksWon: boolean;
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
  { on, reason, marksWon }: AnswerFields,
  answering: Answering,
  quote: RegisteredQuote,
  today: CivilDate,
  won: readonly Change[],
): Draft => {
  const [day, why] = [readDay(on, quote, today), readText(reason)];
  if (!day.ok || !why.ok) return { ok: false, errors: errorsOf({ on: day, reason: why }) ?? {} };
  const answer = changeOf(answering, quote.quote, day.value, why.value);
  return { ok: true, changes: [answer, ...(marksWon ? won : [])] };
};

export const AnswerDialog = ({ register, quote, answering, onClose }: AnswerDialogProps) => {
  const { t } = useTranslation('quotes');
  const today = register.asOf;
  const won = useMemo(() => (answering === 'accept' ? wonChanges(register, quote) : []), [register, quote, answering]);
  const toDraft = useCallback(
    (fields: AnswerFields) => toAnswer(fields, answering, quote, today, won),
    [answering, quote, today, won],
  );
  // A quote that has expired was accepted, if at all, on a day on which it was valid.
  const day = answering === 'accept' && quote.validUntil < today ? quote.validUntil : today;
  const form = useEntryForm<AnswerFields>({
    initial: { on: day, reason: '', marksWon: true },
    toDraft,
    onDone: onClose,
  });
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
      {won.length > 0 && (
        <Checkbox
          label={t('answer.marksWon', { count: won.length })}
          checked={form.fields.marksWon}
          onChange={(event) => form.set({ marksWon: event.currentTarget.checked })}
        />
      )}
    </EntryDialog>
  );
};
