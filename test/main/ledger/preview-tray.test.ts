import { describe, expect, it } from 'vitest';
import { createPreviewTray, type Previewed } from '../../../main/ledger/preview-tray';
import { day } from '../../builders/a-lot';
import { anIssuer } from '../../builders/open-workspace';

const HOUR_MS = 60 * 60 * 1000;
const MEGABYTE = 1024 * 1024;

const aPreviewed = async (sizeBytes = 10): Promise<Previewed> => {
  const { licence, docId } = await (await anIssuer()).issue();
  const change = {
    kind: 'file-imported',
    on: day('2024-03-01'),
    docId,
    typ: 'ilf-licence.v1+jws',
    fileName: 'a.ilf',
  } as const;
  return { licence, change, kids: [], bytes: new Uint8Array(sizeBytes) };
};

describe('a previewed file', () => {
  it('waits for one hour', async () => {
    const [tray, previewed] = [createPreviewTray(), await aPreviewed()];
    const preview = tray.put(previewed, 0);
    expect(tray.find(preview, HOUR_MS - 1)).toBe(previewed);
    expect(tray.find(preview, HOUR_MS)).toBeUndefined();
  });

  it('makes room for later ones: 64 wait at most', async () => {
    const [tray, previewed] = [createPreviewTray(), await aPreviewed()];
    const previews = Array.from({ length: 65 }, () => tray.put(previewed, 0));
    expect(previews.map((preview) => tray.find(preview, 1) !== undefined)).toEqual([
      false,
      ...Array.from({ length: 64 }, () => true),
    ]);
  });

  it('makes room for later ones: 256 MiB wait at most', async () => {
    const [tray, previewed] = [createPreviewTray(), await aPreviewed(100 * MEGABYTE)];
    const previews = Array.from({ length: 3 }, () => tray.put(previewed, 0));
    expect(previews.map((preview) => tray.find(preview, 1) !== undefined)).toEqual([false, true, true]);
  });
});
