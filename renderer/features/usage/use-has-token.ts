/** Whether the host keeps an access token for a server; what it is, the window never learns. */
import type { UsagePurpose } from '../../../domain/usage/purpose';
import { useUsage } from '../../app/usage-state';

interface OfServer {
  readonly installation: string;
  readonly purpose: UsagePurpose;
}

export const useHasToken = ({ installation, purpose }: OfServer): boolean =>
  useUsage(
    ({ state }) =>
      state?.tokens.some((each) => each.installation === installation && each.purpose === purpose) ?? false,
  );
