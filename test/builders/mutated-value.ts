/** Changes one place of a value, as a faulty or hostile sender might. */
import fc from 'fast-check';

type Path = readonly string[];

type Edit =
  | { readonly kind: 'remove' }
  | { readonly kind: 'wrap' }
  | { readonly kind: 'replace'; readonly by: unknown }
  | { readonly kind: 'add'; readonly name: string; readonly by: unknown };

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

/** Every place in it, itself first. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] => [
  path,
  ...(isTree(value) ? Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name])) : []),
];

const editHere = (value: unknown, edit: Edit): unknown => {
  if (edit.kind === 'wrap') return [value];
  if (edit.kind === 'add' && isTree(value) && !Array.isArray(value))
    return Object.fromEntries([...Object.entries(value), [edit.name, edit.by]]);
  return edit.kind === 'remove' ? undefined : 'by' in edit ? edit.by : value;
};

const edited = (value: unknown, path: Path, edit: Edit): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return editHere(value, edit);
  if (!isTree(value)) return value;
  const members = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    if (key !== name) return [[key, member]];
    return rest.length === 0 && edit.kind === 'remove' ? [] : [[key, edited(member, rest, edit)]];
  });
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
};

/** One member removed, wrapped, replaced or added somewhere in `value`; `by` says by what. */
export const aMutationOf = (value: unknown, by: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.constant<Edit>({ kind: 'remove' }),
    fc.constant<Edit>({ kind: 'wrap' }),
    by.map((replacement): Edit => ({ kind: 'replace', by: replacement })),
    fc
      .tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'v')), by)
      .map(([name, addition]): Edit => ({ kind: 'add', name, by: addition })),
  );
  return fc.tuple(fc.constantFrom(...pathsOf(value)), edit).map(([path, change]) => edited(value, path, change));
};
