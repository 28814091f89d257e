/** Keeps what the window saves as a download instead of handing it to the browser. */
import { onTestFinished, vi } from 'vitest';

export interface Download {
  readonly fileName: string;
  readonly blob: Blob;
}

/** Grows with each download until the test ends. */
export const keptDownloads = (): readonly Download[] => {
  const blobs = new Map<string, Blob>();
  const kept: Download[] = [];
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    const url = `blob:kept/${blobs.size}`;
    if (object instanceof Blob) blobs.set(url, object);
    return url;
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) kept.push({ fileName: this.download, blob });
  });
  onTestFinished(() => {
    make.mockRestore();
    click.mockRestore();
  });
  return kept;
};
