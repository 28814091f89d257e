/** What can be done with a quote: sent, answered, withdrawn, and renewed as it says once it is accepted. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { renewalsOf } from '../../../../domain/quote/renew-as-quoted';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { useWritable } from '../../pools';
import { NewQuoteButton } from '../new-quote-button';
import { useQuotable } from '../use-quotable';
import { aheadSentences } from './ahead-sentences';
import { AnswerDialog, type Answering } from './answer-dialog';
import { RenewDialog } from './renew-dialog';
import { SendQuoteMenu } from './send-quote-menu';

interface QuoteActionsProps {
  readonly register: Register;
  readonly quote: RegisteredQuote;
}

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export const QuoteActions = ({ register, quote }: QuoteActionsProps) => {
  const [answering, setAnswering] = useState<Answering | null>(null);
  const isWaiting = quote.state === 'open' || quote.state === 'expired';
  const isOver = quote.state !== 'open' && quote.state !== 'accepted';
  return (
    <>
      <SendQuoteMenu register={register} quote={quote} />
      {isOver && <NewQuoteButton pools={quote.pools.map(({ pool }) => pool)} />}
      {isWaiting && <AnswerButtons onAnswer={setAnswering} />}
      {quote.state === 'accepted' && <RenewButton register={register} quote={quote} />}
      {answering !== null && (
        <AnswerDialog register={register} quote={quote} answering={answering} onClose={() => setAnswering(null)} />
      )}
    </>
  );
};

const AnswerButtons = ({ onAnswer }: { readonly onAnswer: (answering: Answering) => void }) => {
  const { t } = useTranslation('quotes');
  const { writable, why } = useQuotable();
  const off = writable ? {} : { disabled: true, title: why };
  return (
    <>
      <Button leftSection={<IconArrowBackUp {...ICON} />} {...off} onClick={() => onAnswer('withdraw')}>
        {t('page.withdraw')}
      </Button>
      <Button leftSection={<IconX {...ICON} />} {...off} onClick={() => onAnswer('decline')}>
        {t('page.decline')}
      </Button>
      <Button variant="filled" leftSection={<IconCheck {...ICON} />} {...off} onClick={() => onAnswer('accept')}>
        {t('page.accept')}
      </Button>
    </>
  );
};

/** A renewal moves dates: more than a quote does, so it asks for more than the right to quote. */
const RenewButton = ({ register, quote }: QuoteActionsProps) => {
  const { t } = useTranslation('quotes');
  const { writable, why } = useWritable();
  const [open, setOpen] = useState(false);
  const changes = useMemo(() => renewalsOf(quote, register.pools, register.asOf), [quote, register]);
  const isDone = changes.length === 0;
  const ahead = aheadSentences(quote, (named) => t('renew.ahead', named));
  const done = ahead.length === 0 ? t('renew.done') : ahead.join(' ');
  const off = isDone ? { disabled: true, title: done } : writable ? {} : { disabled: true, title: why };
  return (
    <>
      <Button variant="filled" leftSection={<IconRefresh {...ICON} />} {...off} onClick={() => setOpen(true)}>
        {t('page.renew')}
      </Button>
      {open && <RenewDialog quote={quote} changes={changes} register={register} onClose={() => setOpen(false)} />}
    </>
  );
};
