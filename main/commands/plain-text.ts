/** Makes text safe to print on a terminal: what a file says must not move the cursor or turn the line around. */

/** Control characters but line feed and tab, DEL, the C1 controls, and the marks that reorder text (Unicode UAX 9). */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Each such character as `\u001b`; inside a JSON string that is the same character still. */
export const plainText = (text: string): string =>
  text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
