/** The licence servers that are asked: those of installations that are not archived. */
import type { Register } from '../../domain/ledger/register';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';

export const registeredServers = ({
  licenceServers,
  installations,
}: Pick<Register, 'licenceServers' | 'installations'>): readonly RegisteredLicenceServer[] => {
  const archived = new Set(
    installations.filter(({ archivedOn }) => archivedOn !== null).map(({ installation }) => installation),
  );
  return licenceServers.filter(({ installation }) => !archived.has(installation));
};
