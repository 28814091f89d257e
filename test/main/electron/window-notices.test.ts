import { beforeEach, describe, expect, it } from 'vitest';
import { setupWindowNotices } from '../../../main/electron/window-notices';
import { createNoticeBoard } from '../../../main/notice-board';
import { BrowserWindow, resetElectron } from '../../doubles/electron';

beforeEach(resetElectron);

const opened = { channel: 'files.opened', notice: { fileName: 'a.ilf', bytes: Uint8Array.of(1) } } as const;
const changed = { channel: 'ledger.changed', notice: { count: 1, head: 'a', digest: 'b' } } as const;

describe('notices in Electron', () => {
  it('wait for the first window that has loaded', () => {
    const notices = createNoticeBoard();
    setupWindowNotices(notices);
    const { webContents } = new BrowserWindow({});
    notices.publish(opened);
    expect(webContents.sent).toEqual([]);
    webContents.emit('did-finish-load');
    expect(webContents.sent).toEqual([['files.opened', opened.notice]]);
    notices.publish(changed);
    expect(webContents.sent.at(-1)).toEqual(['ledger.changed', changed.notice]);
  });

  it('wait again while the window loads anew, and are told once', () => {
    const notices = createNoticeBoard();
    setupWindowNotices(notices);
    const { webContents } = new BrowserWindow({});
    webContents.emit('did-finish-load');
    webContents.emit('did-start-loading');
    notices.publish(opened);
    expect(webContents.sent).toEqual([]);
    webContents.emit('did-finish-load');
    webContents.emit('did-start-loading');
    webContents.emit('did-finish-load');
    expect(webContents.sent).toHaveLength(1);
  });

  it('do not go to developer tools', () => {
    const notices = createNoticeBoard();
    setupWindowNotices(notices);
    const { webContents } = new BrowserWindow({});
    webContents.url = 'devtools://devtools/bundled/devtools_app.html';
    webContents.emit('did-finish-load');
    notices.publish(opened);
    expect(webContents.sent).toEqual([]);
  });

  it('do not go to a window that is gone', () => {
    const notices = createNoticeBoard();
    setupWindowNotices(notices);
    const { webContents } = new BrowserWindow({});
    webContents.emit('did-finish-load');
    webContents.emit('destroyed');
    notices.publish(changed);
    expect(webContents.sent).toEqual([]);
  });
});
