/** Reads one JSON value of any kind. Recursion is bounded by the depth limit, checked before each level is entered. */
import { skipSpace, stop, type Cursor } from './cursor';
import type { DecimalJsonValue } from './json-value';
import { readNumber } from './read-number';
import { readString } from './read-string';

const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;
const COLON = 0x3a;
const COMMA = 0x2c;
const QUOTE = 0x22;

/** `__proto__` is an ordinary member here, not the way to another prototype. */
const setMember = (object: Record<string, DecimalJsonValue>, name: string, value: DecimalJsonValue): void => {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
};

/** Steps over a comma and answers true, over the closing mark and answers false. */
const readSeparator = (cursor: Cursor, close: number): boolean | undefined => {
  skipSpace(cursor);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit !== COMMA && unit !== close) return stop(cursor, 'json/syntax');
  cursor.at += 1;
  return unit === COMMA;
};

/** Steps into a list or object; true when it closes at once. */
const enter = (cursor: Cursor, close: number): boolean | undefined => {
  if (cursor.path.length >= cursor.maxDepth)
    return stop(cursor, 'json/too-deep', cursor.at, { maxDepth: cursor.maxDepth });
  cursor.at += 1;
  skipSpace(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== close) return false;
  cursor.at += 1;
  return true;
};

const readList = (cursor: Cursor): DecimalJsonValue[] | undefined => {
  const empty = enter(cursor, CLOSE_LIST);
  if (empty === undefined) return undefined;
  const list: DecimalJsonValue[] = [];
  for (let more: boolean | undefined = !empty; more; more = readSeparator(cursor, CLOSE_LIST)) {
    cursor.path.push(list.length);
    const value = readValue(cursor);
    if (value === undefined) return undefined;
    cursor.path.pop();
    list.push(value);
  }
  return cursor.fault === null ? list : undefined;
};

const stopAtTwin = (cursor: Cursor, name: string, at: number): undefined => {
  cursor.path.push(name);
  return stop(cursor, 'json/duplicate-name', at, { name });
};

/** The name of the next member, new in its object; the cursor then stands behind the colon. */
const readName = (cursor: Cursor, object: object): string | undefined => {
  skipSpace(cursor);
  const start = cursor.at;
  if (cursor.text.charCodeAt(start) !== QUOTE) return stop(cursor, 'json/syntax');
  const name = readString(cursor);
  if (name === undefined) return undefined;
  if (Object.hasOwn(object, name)) return stopAtTwin(cursor, name, start);
  skipSpace(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== COLON) return stop(cursor, 'json/syntax');
  cursor.at += 1;
  return name;
};

const readMember = (cursor: Cursor, object: Record<string, DecimalJsonValue>): boolean => {
  const name = readName(cursor, object);
  if (name === undefined) return false;
  cursor.path.push(name);
  const value = readValue(cursor);
  if (value === undefined) return false;
  cursor.path.pop();
  setMember(object, name, value);
  return true;
};

const readObject = (cursor: Cursor): Record<string, DecimalJsonValue> | undefined => {
  const empty = enter(cursor, CLOSE_OBJECT);
  if (empty === undefined) return undefined;
  const object: Record<string, DecimalJsonValue> = {};
  for (let more: boolean | undefined = !empty; more; more = readSeparator(cursor, CLOSE_OBJECT)) {
    if (!readMember(cursor, object)) return undefined;
  }
  return cursor.fault === null ? object : undefined;
};

const readWord = <Word extends boolean | null>(cursor: Cursor, word: string, value: Word): Word | undefined => {
  if (!cursor.text.startsWith(word, cursor.at)) return stop(cursor, 'json/syntax');
  cursor.at += word.length;
  return value;
};

/** Steps over white space and one value; `undefined` after a fault. */
export function readValue(cursor: Cursor): DecimalJsonValue | undefined {
  skipSpace(cursor);
  switch (cursor.text[cursor.at]) {
    case '{':
      return readObject(cursor);
    case '[':
      return readList(cursor);
    case '"':
      return readString(cursor);
    case 't':
      return readWord(cursor, 'true', true);
    case 'f':
      return readWord(cursor, 'false', false);
    case 'n':
      return readWord(cursor, 'null', null);
    default:
      return readNumber(cursor);
  }
}
