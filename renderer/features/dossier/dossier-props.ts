/** What every section of a dossier is given. */
import type { Register } from '../../../domain/ledger/register';
import type { Subject } from '../../../domain/customer/subject';

export interface DossierProps {
  readonly register: Register;
  /** The pool or the customer that the page is about, with whom new things are kept; `null` where nobody is named. */
  readonly own: Subject | null;
  /** Whose things are shown beside its own, with where they are kept. */
  readonly others: readonly Subject[];
  /** Why nothing can be changed here; `null` where it can. */
  readonly locked: string | null;
}
