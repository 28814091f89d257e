/** How a customer or a site stands with its EULA, as the command line prints it. */
import type { EulaStanding } from '../../domain/eula/eula-standing';

/** "signed", "expiring", "missing"; with the last day where there is one. */
export const eulaText = (standing: EulaStanding | null): string => {
  if (standing === null) return '–';
  return standing.until === null ? standing.state : `${standing.state} (${standing.until})`;
};

/** With the EULA by its id. */
export const eulaDocument = ({ eula, ...standing }: EulaStanding): object => ({
  ...standing,
  eula: eula?.eula ?? null,
});
