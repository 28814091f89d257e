/** Reads serials and licence families as registers of IDIS systems write them. */
import { licenceFamilies, type LicenceFamily } from '../part/part-change';
import { done, refuse, type Result } from '../result';

const MOST_SERIAL_CHARACTERS = 200;
/** Of former serials of one installation. */
export const MOST_FORMER_SERIALS = 100;
/** Of what cannot be read, in characters. */
const MOST_SHOWN = 200;

/** A spreadsheet keeps fifteen digits of a number; the rest of a longer serial is lost. */
const EXACT_DIGITS = 15;
const inPowersOfTen = /^\d(?:[.,]\d+)?E\+?\d+$/i;

const isRounded = (text: string, isNumber: boolean): boolean => {
  const digits = text.replace(/\D/g, '');
  return isNumber ? inPowersOfTen.test(text) || digits.length > EXACT_DIGITS : /^\d[.,]\d+E\+\d+$/i.test(text);
};

/** `isNumber`: the cell is a number of a spreadsheet. Errors: `row/serial-rounded`, `row/serial-too-long`. */
export const readSerial = (text: string, isNumber: boolean): Result<string> => {
  const serial = text.trim();
  if (serial.length > MOST_SERIAL_CHARACTERS)
    return refuse('row/serial-too-long', { text: serial.slice(0, MOST_SHOWN), most: MOST_SERIAL_CHARACTERS });
  return isRounded(serial, isNumber) ? refuse('row/serial-rounded', { text: serial }) : done(serial);
};

/** Several in one cell, as they were written: oldest first. Errors as for one, and `row/serials-too-many`. */
export const readSerials = (text: string, isNumber: boolean): Result<readonly string[]> => {
  const written = text
    .split(/[;,|\n\r\t]|->|→/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (written.length > MOST_FORMER_SERIALS)
    return refuse('row/serials-too-many', { count: written.length, most: MOST_FORMER_SERIALS });
  const serials: string[] = [];
  for (const each of written) {
    const read = readSerial(each, isNumber);
    if (!read.ok) return read;
    serials.push(read.value);
  }
  return done(serials);
};

/** What people call the families beside their short names. */
const families: Readonly<Record<LicenceFamily, RegExp>> = {
  ISS: /^(?:idis\s+)?(?:iss|solution suite)(?:\s+\p{L}+)?$/iu,
  VAI: /^(?:idis\s+)?(?:vai|video analytics?|video ai|ai in the box)(?:\s+\p{L}+)?$/iu,
};

/** Error: `row/family-unknown`. */
export const readFamily = (text: string): Result<LicenceFamily> => {
  const said = text.trim().replace(/\s+/g, ' ');
  const family = licenceFamilies.find((each) => families[each].test(said));
  return family === undefined ? refuse('row/family-unknown', { text: text.slice(0, MOST_SHOWN) }) : done(family);
};
