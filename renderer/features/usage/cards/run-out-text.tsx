/** When a licence runs out, in a sentence, with what the sentence assumes. */
import { useTranslation } from 'react-i18next';
import { DAYS_A_MONTH, type RunOut } from '../../../../domain/usage/run-out';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';

/** Below so many months it is said in days. */
const LEAST_MONTHS = 2;

const rate = (perMonth: number): string => {
  const size = Math.abs(perMonth);
  return formatQuantity(size >= 10 ? Math.round(size) : size);
};

export const RunOutText = ({ forecast }: { readonly forecast: RunOut }) => {
  const { t } = useTranslation('usage');
  const sentenceOf = useSentence();
  return (
    <>
      <p className="run-out">{sentenceOf(forecast)}</p>
      {'days' in forecast && 'until' in forecast && (
        <p className="small muted">
          {forecast.until === null
            ? t('cards.runOut.assumption', { days: forecast.days })
            : t('cards.runOut.assumptionUntil', { days: forecast.days, until: formatDate(forecast.until) })}
        </p>
      )}
    </>
  );
};

const reckoned = ({ perMonth, left, on }: Extract<RunOut, { kind: 'runs-out' | 'passed' }>) => ({
  perMonth: rate(perMonth),
  left: formatQuantity(left),
  date: formatDate(on),
});

const useSpanWords = () => {
  const { t } = useTranslation('usage');
  return (months: number): string => {
    const inMonths = months >= LEAST_MONTHS;
    const count = Math.round(inMonths ? months : months * DAYS_A_MONTH);
    const facts = { count, formatted: formatQuantity(count) };
    return inMonths ? t('cards.runOut.month', facts) : t('cards.runOut.days', facts);
  };
};

const useSentence = () => {
  const { t } = useTranslation('usage');
  const spanWords = useSpanWords();
  const steady = (perMonth: number): string => {
    if (perMonth === 0) return t('cards.runOut.steady');
    return t(perMonth < 0 ? 'cards.runOut.falls' : 'cards.runOut.slow', { perMonth: rate(perMonth) });
  };
  const exhausted = ({ over, until }: Extract<RunOut, { kind: 'exhausted' }>): string => {
    if (until !== null) return t('cards.runOut.exhaustedUntil', { until: formatDate(until) });
    return over === 0 ? t('cards.runOut.exhausted') : t('cards.runOut.over', { over: formatQuantity(over) });
  };
  return (forecast: RunOut): string => {
    const until = 'until' in forecast && forecast.until !== null ? formatDate(forecast.until) : null;
    switch (forecast.kind) {
      case 'no-data':
        return t('cards.runOut.noData');
      case 'too-little':
        return t('cards.runOut.tooLittle', { days: forecast.days, readings: forecast.readings });
      case 'exhausted':
        return exhausted(forecast);
      case 'steady':
        return steady(forecast.perMonth);
      case 'runs-out':
        return until === null
          ? t('cards.runOut.runsOut', { ...reckoned(forecast), months: spanWords(forecast.months) })
          : t('cards.runOut.runsOutUntil', { ...reckoned(forecast), months: spanWords(forecast.months), until });
      case 'passed':
        return t('cards.runOut.passed', { ...reckoned(forecast), until: formatDate(forecast.until) });
    }
  };
};
