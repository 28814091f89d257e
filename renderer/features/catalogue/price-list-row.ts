/** A price list with where it stands today, as the table shows it. */
import type { ListStanding, PriceList } from '../../../domain/catalogue/price-list';

export interface PriceListRow extends PriceList {
  readonly standing: ListStanding;
}
