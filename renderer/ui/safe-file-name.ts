/** Makes a name that somebody else gave a file fit to save under: what systems refuse or obey in it becomes a hyphen. */

/** Separators, wildcards, control characters, and the marks that reorder text so that `exe.pdf` reads as `fdp.exe`. */
const unsafe = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
/** Names that Windows keeps for devices, with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** In characters, so that every file system takes it whatever its script; the ending stays. */
const LONGEST = 80;
const ending = /\.[\p{L}\p{N}]{1,10}$/u;

const shortened = (name: string): string => {
  const end = ending.exec(name)?.[0] ?? '';
  const stem = [...name.slice(0, name.length - end.length)];
  return `${stem.slice(0, LONGEST - end.length).join('')}${end}`;
};

/** `fallback` where nothing is left of the name. */
export const safeFileName = (name: string, fallback = 'document'): string => {
  const plain = name
    .replaceAll(unsafe, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(device, '_$1');
  return plain === '' ? fallback : shortened(plain);
};
