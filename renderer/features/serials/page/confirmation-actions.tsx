/** What stands at the head of the confirmations: the way to record one. */
import type { InstallationProps } from './installation-props';

/** Until confirmations are recorded here, nothing stands in its place. */
export const ConfirmationActions = (_props: InstallationProps) => null;
