/** Finds what a lenient schema ignored: in a file that people write, a member that nobody knows is a slip of the pen. */
import { pathText } from '../../contract/json/cursor';
import { isJsonObject, type JsonValue } from '../../contract/json/json-value';

type Path = readonly (string | number)[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inList = (given: readonly JsonValue[], parsed: unknown, at: Path): string | null => {
  const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
  for (const [index, item] of given.entries()) {
    const strange = find(item, items[index], [...at, index]);
    if (strange !== null) return strange;
  }
  return null;
};

const find = (given: JsonValue, parsed: unknown, at: Path): string | null => {
  if (Array.isArray(given)) return inList(given, parsed, at);
  if (!isJsonObject(given) || !isRecord(parsed)) return null;
  for (const [name, member] of Object.entries(given)) {
    const strange = Object.hasOwn(parsed, name) ? find(member, parsed[name], [...at, name]) : pathText([...at, name]);
    if (strange !== null) return strange;
  }
  return null;
};

/** The path of the first member that was given and is not in what was parsed; `null` where there is none. */
export const strangeMember = (given: JsonValue, parsed: unknown): string | null => find(given, parsed, []);
