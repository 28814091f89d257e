import { beforeEach, describe, expect, it } from 'vitest';
import { createSystemNotifier, setupBadge } from '../../../main/electron/system-alerts';
import { createNoticeBoard, type SentNotice } from '../../../main/notice-board';
import { electronDouble, resetElectron } from '../../doubles/electron';

const digest = { digest: 'd', title: '2 new things need you', text: '2 SUPs end' };

beforeEach(resetElectron);

describe('Alerts in the app', () => {
  it('show a digest as one notification of the system; a click brings the window to the overview', () => {
    const notices = createNoticeBoard();
    const sent: SentNotice[] = [];
    notices.subscribe((each) => sent.push(each));
    let shown = 0;
    const notify = createSystemNotifier(notices, () => (shown += 1));
    expect(notify(digest)).toBe(true);
    expect(electronDouble.notifications.map(({ options }) => options)).toEqual([
      { title: '2 new things need you', body: '2 SUPs end' },
    ]);
    electronDouble.notifications[0]?.emit('click');
    expect(shown).toBe(1);
    expect(sent).toEqual([{ channel: 'overview.asked', notice: {} }]);
  });

  it('leave it to the window where the system has no notifications', () => {
    electronDouble.hasNotifications = false;
    expect(createSystemNotifier(createNoticeBoard(), () => undefined)(digest)).toBe(false);
    expect(electronDouble.notifications).toEqual([]);
  });

  it('put on the icon how much is due', () => {
    const notices = createNoticeBoard();
    setupBadge(notices);
    notices.publish({ channel: 'alerts.changed', notice: { count: 8 } });
    expect(electronDouble.badge).toBe(8);
  });
});
