/** Alerts as the system shows them: a notification for what is new, and on the app's icon how much is due. */
import { app, Notification } from 'electron';
import type { ShownDigest } from '../../contract/alert-messages';
import type { NoticeBoard } from '../notice-board';

/** macOS and some Linux desktops have room for a figure; elsewhere this does nothing. */
export const setupBadge = (notices: NoticeBoard): void => {
  notices.subscribe((sent) => {
    if (sent.channel === 'alerts.changed') app.setBadgeCount(sent.notice.count);
  });
};

/** False where the system has no notifications: then a window says it. A click brings the window to the overview. */
export const createSystemNotifier = (
  notices: NoticeBoard,
  showWindow: () => void,
): ((digest: ShownDigest) => boolean) => {
  // Kept as long as the next one has not come: what nobody holds can be cleared away before it is clicked.
  let last: Notification | null = null;
  return ({ title, text }) => {
    if (!Notification.isSupported()) return false;
    last = new Notification({ title, body: text });
    last.on('click', () => {
      showWindow();
      notices.publish({ channel: 'overview.asked', notice: {} });
    });
    last.show();
    return true;
  };
};
