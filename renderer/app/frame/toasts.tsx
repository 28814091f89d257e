/** Where the short messages stand: above the status bar, in the middle, where no action is. */
import { Notifications } from '@mantine/notifications';

export const Toasts = () => <Notifications position="bottom-center" limit={4} className="toasts" />;
