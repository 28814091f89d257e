import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/journal/disk';
import { readKnownDevices } from '../../../main/journal/known-devices';
import { openJournalForReading, openJournalForWriting } from '../../../main/journal/open-journal';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const openOn = async (folder: string, hostName: string) => {
  const opened = await openJournalForWriting({ disk: nodeDisk, folder, hostName });
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.writer?.close();
  return opened.value;
};

const devicesIn = async (folder: string): Promise<{ readonly v: number; readonly devices: readonly object[] }> =>
  JSON.parse(await readFile(join(folder, 'journal', 'devices.json'), 'utf8')) as { v: number; devices: object[] };

describe('the devices that wrote a journal', () => {
  it('are kept with what their computers are called, for every computer that opens it', async () => {
    const folder = await aTemporaryFolder();
    const first = await openOn(folder, 'desk-3');
    const second = await openOn(folder, 'laptop');
    const names = [
      [first.device, 'desk-3'],
      [second.device, 'laptop'],
    ];
    expect([...second.deviceNames]).toEqual(names);
    const reader = await openJournalForReading({ folder, hostName: 'third' });
    expect(reader.ok && [...reader.value.deviceNames]).toEqual(names);
  });

  it('of a list from before names were kept stay known, and gain their names when they write next', async () => {
    const folder = await aTemporaryFolder();
    const { device } = await openOn(folder, 'desk-3');
    const { devices } = await devicesIn(folder);
    const nameless = devices.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'name')),
    );
    await mkdir(join(folder, 'journal'), { recursive: true });
    await writeFile(join(folder, 'journal', 'devices.json'), JSON.stringify({ v: 1, devices: nameless }));
    const read = await readKnownDevices(join(folder, 'journal'));
    expect(read.ok && [read.value.all().length, read.value.names.size]).toEqual([1, 0]);
    expect([...(await openOn(folder, 'desk-3')).deviceNames]).toEqual([[device, 'desk-3']]);
    expect((await devicesIn(folder)).devices).toHaveLength(1);
  });
});
