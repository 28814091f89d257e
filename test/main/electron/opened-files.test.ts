import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { filesNamed, setupOpenedFiles } from '../../../main/electron/opened-files';
import { setupSingleInstance } from '../../../main/electron/single-instance';
import { createNoticeBoard, type SentNotice } from '../../../main/notice-board';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { app, electronDouble, resetElectron } from '../../doubles/electron';
import { eventually } from '../../builders/eventually';

beforeEach(resetElectron);

const aListener = () => {
  const told: SentNotice[] = [];
  const notices = createNoticeBoard();
  notices.subscribe((sent) => told.push(sent));
  const showWindow = vi.fn();
  return { told, showWindow, open: setupOpenedFiles(notices, showWindow) };
};

const aFile = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(await aTemporaryFolder(), name);
  await writeFile(path, content);
  return path;
};

describe('a file that the system hands over', () => {
  it('is told to the window with its name and bytes, to be previewed', async () => {
    const { told, open } = aListener();
    await open([await aFile('first.ilf', 'abc')]);
    expect(told).toEqual([
      { channel: 'files.opened', notice: { fileName: 'first.ilf', bytes: Uint8Array.of(97, 98, 99) } },
    ]);
    expect(electronDouble.errorBoxes).toEqual([]);
  });

  it('comes by macOS’s open-file, before the app is ready too', async () => {
    const { told, showWindow } = aListener();
    const event = { preventDefault: vi.fn() };
    app.emit('open-file', event, await aFile('mac.ilf', 'abc'));
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await eventually(() => expect(told).toHaveLength(1));
    expect(showWindow).toHaveBeenCalledOnce();
  });

  it('above 32 MiB is refused by its size, with a sentence', async () => {
    const { told, open } = aListener();
    await open([await aFile('huge.ilf', new Uint8Array(32 * 1024 * 1024 + 1))]);
    expect(told).toEqual([]);
    expect(electronDouble.errorBoxes).toMatchObject([
      { title: 'huge.ilf', text: expect.stringContaining('33554433 bytes') as string },
    ]);
  });

  it('that is not there is refused with a sentence', async () => {
    const { told, open } = aListener();
    await open([join(await aTemporaryFolder(), 'gone.ilf')]);
    expect(told).toEqual([]);
    expect(electronDouble.errorBoxes).toHaveLength(1);
  });
});

describe('the files on a command line', () => {
  it('are the signed ones, from the folder where the line was written', () => {
    const folder = join('/', 'home', 'a');
    const line = [
      '--flag',
      '--name=x.ilf',
      '.',
      'a.ilf',
      'B.ILTR',
      join('/', 'b', 'c.ilresp'),
      'photo.png',
      'd.iltrust',
      'e.ilreq',
    ];
    expect(filesNamed(line, folder)).toEqual([
      join(folder, 'a.ilf'),
      join(folder, 'B.ILTR'),
      join('/', 'b', 'c.ilresp'),
      join(folder, 'd.iltrust'),
      join(folder, 'e.ilreq'),
    ]);
  });
});

describe('a second start', () => {
  it('ends by itself', () => {
    electronDouble.isFirstInstance = false;
    expect(setupSingleInstance(() => Promise.resolve(), vi.fn())).toBe(false);
    expect(electronDouble.quits).toBe(1);
  });

  it('shows the window of the first and hands its files over', () => {
    const openFiles = vi.fn(() => Promise.resolve());
    const showWindow = vi.fn();
    expect(setupSingleInstance(openFiles, showWindow)).toBe(true);
    app.emit('second-instance', {}, ['/opt/Coterm/coterm', 'a.ilf'], join('/', 'stick'));
    expect(showWindow).toHaveBeenCalledOnce();
    expect(openFiles).toHaveBeenCalledExactlyOnceWith([join('/', 'stick', 'a.ilf')]);
  });
});
