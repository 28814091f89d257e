/** What part of the pool each lot is, and how far its own date lies from the SSED. */
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../../ui/format-quantity';
import type { ExplainedLot } from '../../../../domain/ledger/explain-ssed';
import { percentText } from './percent-text';

const FILLS = ['to-come', 'accent', 'past'] as const;
const fillOf = (index: number): (typeof FILLS)[number] => FILLS[index % FILLS.length] ?? 'past';

const useDistance = (): ((days: number) => string) => {
  const { t } = useTranslation('pools');
  return (days) => {
    if (days === 0) return t('explain.same');
    return t(days < 0 ? 'explain.earlier' : 'explain.later', {
      count: Math.abs(days),
      days: formatQuantity(Math.abs(days)),
    });
  };
};

export const ExplainShares = ({ lots }: { readonly lots: readonly ExplainedLot[] }) => {
  const { t } = useTranslation('pools');
  const distance = useDistance();
  return (
    <section className="explain-part">
      <h3>{t('explain.shares')}</h3>
      <div className="explain-bar" aria-hidden>
        {lots.map((lot, index) => (
          <i key={lot.lot} data-fill={fillOf(index)} style={{ flexGrow: lot.share }} />
        ))}
      </div>
      <ul className="explain-shares">
        {lots.map((lot, index) => (
          <li key={lot.lot}>
            <i data-fill={fillOf(index)} aria-hidden />
            <span>{t('explain.share', { lot: lot.lot, percent: percentText(lot.share) })}</span>
            <span className="spacer" />
            <span>{distance(lot.daysFromSsed)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
