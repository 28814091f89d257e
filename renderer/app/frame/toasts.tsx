/** Where the short messages stand: above the status bar, on the left: what commits stands on the right of a foot. */
import { Notifications } from '@mantine/notifications';

export const Toasts = () => <Notifications position="bottom-left" limit={4} className="toasts" />;
