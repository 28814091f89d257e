/** The page of what a renewal is of. */
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { installationPath, poolPath } from '../../../app/paths';

export const renewedAt = ({ renewal }: Pick<RenewalRow, 'renewal'>): string =>
  renewal.kind === 'term' ? installationPath(renewal.installation) : poolPath(renewal.pool);
