import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setupSecurity } from '../../../main/electron/security';
import { BrowserWindow, electronDouble, resetElectron } from '../../doubles/electron';

beforeEach(() => {
  resetElectron();
  setupSecurity(vi.fn());
});

describe('a window', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('does not leave its own address (%s)', (event) => {
    const { webContents } = new BrowserWindow({});
    const away = { url: 'https://evil.example/', preventDefault: vi.fn() };
    webContents.emit(event, away);
    expect(away.preventDefault).toHaveBeenCalledOnce();
    const home = { url: 'app://coterm/index.html', preventDefault: vi.fn() };
    webContents.emit(event, home);
    expect(home.preventDefault).not.toHaveBeenCalled();
  });

  it('opens no other window and takes no web view in', () => {
    const { webContents } = new BrowserWindow({});
    expect(webContents.windowOpen({ url: 'app://coterm/' })).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('gets no permission but to copy on a click', () => {
    const asked = (permission: string, address: string): unknown[] => {
      const answered = vi.fn<(isAllowed: boolean) => void>();
      electronDouble.permissionRequest?.(null, permission, answered, { requestingUrl: address });
      return [electronDouble.permissionCheck?.(null, permission, address), ...answered.mock.calls.flat()];
    };
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ]) {
      expect(asked(permission, 'app://coterm/')).toEqual([false, false]);
    }
    expect(asked('clipboard-sanitized-write', 'app://coterm/')).toEqual([true, true]);
    expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toEqual([false, false]);
    expect(electronDouble.devicePermission?.({})).toBe(false);
  });
});
