/** Changes that concern no single pool: what holds for every pool, and what is agreed beside the pools. */
import { isCatalogueChange } from '../catalogue/catalogue-change';
import { isPartChange } from '../part/part-change';
import { isSupportChange } from '../support/support-change';
import { isLevelsChange } from '../usage/usage-change';
import type { Change } from './change';

/** The rules of every pool depend on it. */
export const isOfEveryPool = ({ kind }: Change): boolean => kind === 'policy-set' || kind === 'release-launched';

/** The policy, the catalogue with its releases, and what was agreed with customers. */
export const isGeneral = (change: Change): boolean =>
  isOfEveryPool(change) ||
  isCatalogueChange(change) ||
  isSupportChange(change) ||
  isPartChange(change) ||
  isLevelsChange(change);
