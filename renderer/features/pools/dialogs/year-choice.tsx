/** Whole SUP years side by side, each with the date that it gives (LP-4); other terms come after them, in months. */
import type { ReactNode } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOfferedTerm, MONTHS_IN_YEAR, offeredYears } from '../drafts/renew';
import { TextEntry } from './text-entry';

interface YearChoiceProps {
  /** As typed; one of the offered years is chosen where it says so. */
  readonly months: string;
  readonly onChange: (months: string) => void;
  /** What the term gives: a date, or how many. */
  readonly outcome: (months: number) => ReactNode;
  readonly error: string | null;
}

/** Stands for every term that is no offered year. */
const OTHER = 'other';

export const YearChoice = ({ months, onChange, outcome, error }: YearChoiceProps) => {
  const { t } = useTranslation('pools');
  const chosen = isOfferedTerm(months) ? months.trim() : OTHER;
  return (
    <Radio.Group
      value={chosen}
      onChange={(value) => onChange(value === OTHER ? '' : value)}
      label={t('renew.term')}
      className="pools-full"
    >
      <div className="pools-terms">
        {offeredYears.map((years) => (
          <Term
            key={years}
            value={String(years * MONTHS_IN_YEAR)}
            chosen={chosen}
            label={t('renew.years', { count: years })}
          >
            <span className="strong">{outcome(years * MONTHS_IN_YEAR)}</span>
          </Term>
        ))}
        <Term value={OTHER} chosen={chosen} label={t('renew.other')}>
          {chosen === OTHER ? (
            <TextEntry digits label={t('field.renewMonths')} value={months} onChange={onChange} error={error} />
          ) : (
            <span className="muted">{t('renew.inMonths')}</span>
          )}
        </Term>
      </div>
    </Radio.Group>
  );
};

interface TermProps {
  readonly value: string;
  readonly chosen: string;
  readonly label: string;
  readonly children: ReactNode;
}

const Term = ({ value, chosen, label, children }: TermProps) => (
  <div className="pools-term" data-chosen={value === chosen || undefined}>
    <Radio value={value} label={label} {...(value === chosen ? { 'data-autofocus': true } : {})} />
    {children}
  </div>
);
