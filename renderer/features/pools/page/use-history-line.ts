/** A line of a pool's history in words. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { formatDifference, formatQuantity } from '../../../ui/format-quantity';
import type { ChangeOf } from '../../../../domain/ledger/change';
import type { QuoteChange } from '../../../../domain/quote/quote-change';
import { siteName } from '../../../../domain/ledger/sites';
import { useRegister } from '../../../db/use-register';
import type { RegisteredTransfer } from '../../../../domain/ledger/transfers';
import type { HistoryLine } from '../pool-history';

/** Only what the change says: a name, a customer, or both. */
const describedLine = ({ name, customer }: ChangeOf<'pool-described'>, t: TFunction<'pools'>): string => {
  if (name === undefined && customer !== undefined) return t('history.line.poolOfCustomer', { customer });
  if (name !== undefined && customer === undefined) return t('history.line.poolNamed', { name });
  const none = t('notAvailable');
  return t('history.line.pool-described', { name: name ?? none, customer: customer ?? none });
};

/** What happened: "12 licences added as L3, iSentry Core". A transfer names the other pool. */
export const useHistoryWords = (
  transfers: readonly RegisteredTransfer[],
): ((line: Pick<HistoryLine, 'change'>) => string) => {
  const { t } = useTranslation('pools');
  const transferWords = useTransferWords();
  const siteWords = useSiteWords();
  const quoteWords = useQuoteWords();
  return ({ change }) => {
    if (change === null) return t('history.line.window-ended');
    if (change.kind === 'transfer-accepted') return t('history.line.transfer-accepted', { transfer: change.transfer });
    const transfer = transfers.find((one) => 'transfer' in change && one.transfer === change.transfer);
    if (transfer !== undefined) return transferWords(transfer, change.kind);
    switch (change.kind) {
      case 'lot-added':
        return t('history.line.lot-added', {
          count: change.quantity,
          quantity: formatQuantity(change.quantity),
          lot: change.lot,
          product: change.product,
        });
      case 'licences-activated':
      case 'licences-assigned':
        return siteWords(change);
      case 'licences-removed':
        return t(`history.line.${change.kind}`, { count: change.quantity, quantity: formatQuantity(change.quantity) });
      case 'activation-returned':
      case 'activation-lost':
        return t(`history.line.${change.kind}`, {
          count: change.quantity,
          quantity: formatQuantity(change.quantity),
          site: change.site,
          reason: change.kind === 'activation-lost' ? change.reason : '',
        });
      case 'licences-received':
        return t('history.line.licences-received', { transfer: change.transfer });
      case 'sup-renewed':
        return t('history.line.sup-renewed', { count: change.months });
      case 'evaluation-recorded':
        return t(`history.line.evaluation-${change.result}`, { by: change.by });
      case 'trade-in-offered':
        return change.reference === undefined
          ? t('history.line.trade-in-offered')
          : t('history.line.tradeInReference', { reference: change.reference });
      case 'subscription-renewed':
        return t('history.line.subscription-renewed', { lot: change.lot, date: formatDate(change.expiresOn) });
      case 'pool-described':
        return describedLine(change, t);
      case 'customer-renamed':
        return t('history.line.customer-renamed', { from: change.from, to: change.to });
      case 'customers-merged':
        return t('history.line.customers-merged', { from: change.from, into: change.into });
      case 'quote-made':
      case 'quote-withdrawn':
      case 'quote-answered':
        return quoteWords(change);
      case 'pool-created':
      case 'pool-archived':
      case 'pool-restored':
        return t(`history.line.${change.kind}`);
      default:
        return t('history.line.other');
    }
  };
};

/** "20 licences assigned to Quay 3", "5 licences activated at Quay 3, without a EULA: signed on paper". */
const useSiteWords = (): ((change: ChangeOf<'licences-activated' | 'licences-assigned'>) => string) => {
  const { t } = useTranslation('pools');
  const { register } = useRegister();
  return (change) => {
    const { site = '', quantity: count, override } = change;
    const isRegistered = register?.sites.concat(register.removedSites).some((each) => each.site === site) ?? false;
    const name = register === null ? site : siteName(register, site);
    const facts = { count, quantity: formatQuantity(count), site: name };
    const at = isRegistered ? 'history.line.activatedAt' : 'history.line.licences-activated';
    const what =
      change.kind === 'licences-activated'
        ? t(at, facts)
        : t(count === 0 ? 'history.line.unassigned' : 'history.line.licences-assigned', facts);
    if (override === undefined) return what;
    return t(`history.line.override.${change.kind}`, { what, reason: override });
  };
};

/** "Quote Q-2026-0001 made", "Quote Q-2026-0001 accepted". */
const useQuoteWords = (): ((change: QuoteChange) => string) => {
  const { t } = useTranslation('pools');
  const { register } = useRegister();
  return (change) => {
    if (change.kind === 'quote-made') return t('history.line.quote-made', { number: change.number });
    const number = register?.quotes.find(({ quote }) => quote === change.quote)?.number ?? change.quote;
    return change.kind === 'quote-withdrawn'
      ? t('history.line.quote-withdrawn', { number })
      : t(`history.line.quote-${change.answer}`, { number });
  };
};

/** "15 licences transferred to P-0398, T-2025-1". */
const useTransferWords = (): ((transfer: RegisteredTransfer, kind: string) => string) => {
  const { t } = useTranslation('pools');
  return ({ quantity, from, to, destination, transfer }, kind) => {
    const facts = { count: quantity, quantity: formatQuantity(quantity), from, to: to ?? destination ?? '', transfer };
    if (kind === 'licences-received') return t('history.transfer.received', facts);
    return facts.to === '' ? t('history.transfer.inTransit', facts) : t('history.transfer.removed', facts);
  };
};

/** What it did to the SSED: "SSED +23 days". */
export const useSsedWords = (): ((line: HistoryLine) => string) => {
  const { t } = useTranslation('pools');
  return ({ movedDays, ssedBefore, ssedAfter }) => {
    if (movedDays !== null)
      return t('history.moved', { count: Math.abs(movedDays), difference: formatDifference(movedDays) });
    if (ssedBefore === ssedAfter) return ssedAfter === null ? '' : t('history.stays');
    return ssedAfter === null ? t('history.ended') : t('history.set', { date: formatDate(ssedAfter) });
  };
};
