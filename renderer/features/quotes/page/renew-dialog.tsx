/** Renews the pools of an accepted quote as it says, and marks them won: one step, with every date before and after as the rules make it today. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../../domain/ledger/change';
import type { Register } from '../../../../domain/ledger/register';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { wonChanges } from '../../../../domain/quote/won-as-quoted';
import { formatQuantity } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { ChangeDialog, useDraftVerdict, type Draft } from '../../pools';
import { aheadSentences } from './ahead-sentences';

interface RenewDialogProps {
  readonly quote: RegisteredQuote;
  readonly changes: readonly Change[];
  readonly register: Register;
  readonly onClose: () => void;
}

export const RenewDialog = ({ quote, changes, register, onClose }: RenewDialogProps) => {
  const { t } = useTranslation('quotes');
  const draft = useMemo((): Draft => ({ ok: true, changes }), [changes]);
  const verdict = useDraftVerdict(draft, register);
  // The stage first: the renewal ends the cycle that was won.
  const step = useMemo(
    (): Draft => ({ ok: true, changes: [...wonChanges(register, quote), ...changes] }),
    [register, quote, changes],
  );
  const count = { count: changes.length, formatted: formatQuantity(changes.length) };
  return (
    <ChangeDialog
      title={t('renew.title')}
      lead={t('renew.lead', { ...count, number: quote.number })}
      rule="LP-4"
      draft={step}
      verdict={verdict}
      today={register.asOf}
      wide
      commitLabel={t('renew.commit', count)}
      onClose={onClose}
    >
      <LeftOut quote={quote} />
    </ChangeDialog>
  );
};

/** The pools that are renewed by something recorded for a later day; nothing where there are none. */
const LeftOut = ({ quote }: Pick<RenewDialogProps, 'quote'>) => {
  const { t } = useTranslation('quotes');
  const sentences = aheadSentences(quote, (named) => t('renew.leftOut', named));
  if (sentences.length === 0) return null;
  return (
    <Note>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Note>
  );
};
