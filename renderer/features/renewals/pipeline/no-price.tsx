/** In the place of a value: that there is none, why, and the way to the price list that lacks it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { whyNoValue, type MissingPrice, type NoValue } from '../../../../domain/pipeline/missing-prices';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { paths, priceListPath } from '../../../app/paths';
import { refusalText } from '../../../ui/refusal-text';
import { stay } from './stay';

interface NoPriceProps {
  readonly register: Register;
  readonly row: RenewalRow;
}

/** One list after the other, what each lacks first. */
const useWhy = (found: NoValue, { renewal }: RenewalRow): string => {
  const { t } = useTranslation('renewals');
  if (found.why !== 'missing') return t(`pipeline.noPriceWhy.${found.why}`);
  const lacks = ({ list, licences: { product, variant }, error }: MissingPrice): string => {
    if (error.code !== 'price/not-listed') return refusalText(error).what;
    const what = [product, variant ?? ''].filter((name) => name !== '').join(', ');
    const kind = renewal.kind === 'subscription' ? 'subscription' : 'sup';
    return t(`pipeline.noPriceWhy.${kind}`, { list: list.name, currency: list.currency, what });
  };
  return [...new Set(found.missing.map(lacks))].join(' ');
};

export const NoPrice = ({ register, row }: NoPriceProps) => {
  const { t } = useTranslation('renewals');
  const found = useMemo(() => whyNoValue(register, row), [register, row]);
  const why = useWhy(found, row);
  if (found.why === 'parts')
    return (
      <span className="muted" title={why}>
        {t('pipeline.noPrice')}
      </span>
    );
  const [first] = found.why === 'missing' ? found.missing : [];
  const href = first === undefined ? paths.priceLists : priceListPath(first.list.priceList);
  return (
    <span onClick={stay} onKeyDown={stay}>
      <Link href={href} title={why} aria-label={t('pipeline.noPriceOf', { name: row.deadline.name, why })}>
        {t('pipeline.noPrice')}
      </Link>
    </span>
  );
};
