/** Folds the lines of a calendar file at 75 octets, never within a character (RFC 5545, 3.1): ten thousand events in a moment. */
const MOST_OCTETS = 74;
const ONE_OCTET = /^[\u0020-\u007e]*$/;

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

const foldLine = (line: string): string => {
  if (line.length <= MOST_OCTETS && ONE_OCTET.test(line)) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      [piece, octets] = ['', 0];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
};

export const foldLines = (text: string): string => text.split('\r\n').map(foldLine).join('\r\n');
