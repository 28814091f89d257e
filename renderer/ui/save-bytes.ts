/** Saves bytes under a name, as a download: the same way in the browser host and in the desktop window. */
export const saveBytes = (
  fileName: string,
  bytes: Uint8Array<ArrayBuffer> | string | Blob,
  type = 'application/octet-stream',
): void => {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 0);
};
