/** The licences of one product: its figures, and a bar of how many are activated. */
import { useTranslation } from 'react-i18next';
import type { ProductCount } from '../../../domain/overview/licence-counts';
import { formatQuantity } from '../../ui/format-quantity';

const useRangeText = () => {
  const { t } = useTranslation('overview');
  return (from: number, to: number): string =>
    from === to ? formatQuantity(from) : t('licences.range', { from: formatQuantity(from), to: formatQuantity(to) });
};

export const ProductRows = ({ count }: { readonly count: ProductCount }) => {
  const { product, quantity, activatedAtLeast, activatedAtMost } = count;
  const rangeText = useRangeText();
  return (
    <>
      <tr>
        <th scope="row">{product}</th>
        <td>{rangeText(activatedAtLeast, activatedAtMost)}</td>
        <td>{rangeText(quantity - activatedAtMost, quantity - activatedAtLeast)}</td>
        <td className="strong">{formatQuantity(quantity)}</td>
      </tr>
      <tr aria-hidden className="overview-meter-row">
        <td colSpan={4}>
          <Meter count={count} />
        </td>
      </tr>
    </>
  );
};

/** Solid: certainly activated. Pale: perhaps. */
const Meter = ({ count: { quantity, activatedAtLeast, activatedAtMost } }: { readonly count: ProductCount }) => {
  const percent = (part: number): string => `${(100 * part) / quantity}%`;
  return (
    <svg className="overview-meter" width="100%" height={6}>
      <rect className="overview-meter-perhaps" width={percent(activatedAtMost)} height={6} />
      <rect className="overview-meter-certain" width={percent(activatedAtLeast)} height={6} />
    </svg>
  );
};
