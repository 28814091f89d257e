/** Whether the browser may show notifications; asked for only by a click. */
import { useState } from 'react';

export type NotificationStanding = NotificationPermission | 'none';

const standing = (): NotificationStanding => ('Notification' in window ? Notification.permission : 'none');

export const usePermission = (): { readonly permission: NotificationStanding; readonly ask: () => void } => {
  const [permission, setPermission] = useState(standing);
  const ask = async (): Promise<void> => {
    await Notification.requestPermission().catch(() => undefined);
    setPermission(standing());
  };
  return { permission, ask: () => void ask() };
};
