/** What leads on from an installation: an order for it. */
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';

/** Until orders are composed here, nothing stands in their place. */
export const OrderActions = (_props: { readonly installation: RegisteredInstallation }) => null;
