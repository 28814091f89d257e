/** What each part of the price list's form works on. */
import type { Register } from '../../../domain/ledger/register';
import type { EntryForm } from '../dossier';
import type { PriceListFields } from './price-list-draft';

export interface FormPartProps {
  readonly form: EntryForm<PriceListFields>;
  readonly register: Register;
}
