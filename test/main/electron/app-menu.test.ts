import { beforeEach, describe, expect, it } from 'vitest';
import { notices as noticeSchemas } from '../../../contract/notices';
import { setupAppMenu } from '../../../main/electron/app-menu';
import { createNoticeBoard, type SentNotice } from '../../../main/notice-board';
import { electronDouble, resetElectron } from '../../doubles/electron';

beforeEach(resetElectron);

const aMenu = (platform: NodeJS.Platform) => {
  const told: SentNotice[] = [];
  const notices = createNoticeBoard();
  notices.subscribe((sent) => told.push(sent));
  setupAppMenu(notices, platform);
  const items = (electronDouble.menu ?? []).flatMap(({ submenu }) => submenu ?? []);
  return { told, items, menus: electronDouble.menu ?? [] };
};

describe('the native menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'on %s tells the window every action that the contract knows',
    (platform) => {
      const { told, items } = aMenu(platform);
      for (const { click } of items) click?.();
      const actions = told.map(({ notice }) => noticeSchemas['menu.chosen'].parse(notice).action);
      expect([...actions].sort()).toEqual(['open-file', 'redo', 'search', 'settings', 'shortcuts', 'undo']);
    },
  );

  it('shows the keys of its actions', () => {
    const { items } = aMenu('linux');
    const keyOf = (label: string) => items.find((item) => item.label === label)?.accelerator;
    expect(keyOf('&Open licence file…')).toBe('CmdOrCtrl+O');
    expect(keyOf('&Undo')).toBe('CmdOrCtrl+Z');
    expect(keyOf('&Search…')).toBe('CmdOrCtrl+K');
  });

  it('has quit and about where each system keeps them', () => {
    expect(aMenu('darwin').menus[0]?.role).toBe('appMenu');
    const { menus } = aMenu('linux');
    expect(menus[0]?.submenu?.at(-1)?.role).toBe('quit');
    expect(menus.at(-1)?.submenu?.at(-1)?.role).toBe('about');
  });

  it('keeps cut, copy and paste, without which text fields have none on macOS', () => {
    const roles = aMenu('darwin').items.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
  });
});
