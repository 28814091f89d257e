/** The OpenAPI document of the licence status protocol, and what it says of an answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { projectRoot } from '../architecture/project-root';

export const documentPath = join(projectRoot, 'docs/licence-status.openapi.json');

type Part = Readonly<Record<string, unknown>>;

export const licenceStatusDocument = JSON.parse(readFileSync(documentPath, 'utf8')) as AnySchemaObject & Part;

const isRealDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const isInstant = (text: string): boolean => {
  const [, day = '', hours, minutes, seconds, zoneHours = '0', zoneMinutes = '0'] =
    /^(.{10})T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text) ?? [];
  const within = (digits: string | undefined, most: number): boolean => Number(digits) <= most;
  return (
    isRealDay(day) &&
    within(hours, 23) &&
    within(minutes, 59) &&
    within(seconds, 59) &&
    within(zoneHours, 23) &&
    within(zoneMinutes, 59)
  );
};

const ajv = new Ajv2020({ strict: false, allErrors: false, formats: { date: isRealDay, 'date-time': isInstant } });
ajv.addSchema({ ...licenceStatusDocument, $id: 'licence-status' });

const at = (pointer: string): Part => {
  const parts = pointer
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.reduce<Part>((whole, part) => whole[part] as Part, licenceStatusDocument);
};

/** What stands there, or where it leads. */
const resolved = (part: unknown): Part => {
  const given = part as Part;
  return typeof given.$ref === 'string' ? resolved(at(given.$ref)) : given;
};

const inside = (whole: unknown, ...names: readonly string[]): Part =>
  names.reduce<Part>((part, name) => resolved(part[name] ?? {}), whole as Part);

const compiled = new Map<string, ValidateFunction>();

/** Compiled once: property tests ask for it by the thousand. */
const schemaAt = ($ref: string): ValidateFunction => {
  const validate = compiled.get($ref) ?? ajv.compile({ $ref: `licence-status${$ref}` });
  compiled.set($ref, validate);
  return validate;
};

/** The schema of that name. */
export const documentedSchema = (name: string): ValidateFunction => schemaAt(`#/components/schemas/${name}`);

export interface GivenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const headerFaults = (response: Part, headers: Headers): readonly string[] =>
  Object.entries(inside(response, 'headers')).flatMap(([name, header]) => {
    const { required, schema } = resolved(header);
    const value = headers.get(name);
    if (value === null) return required === true ? [`${name} is missing`] : [];
    return ajv.validate(schema as Part, value) ? [] : [`${name}: ${value}`];
  });

/** Why the document does not allow this answer to a question at that path; empty where it does. */
export const answerFaults = (path: string, { status, headers, body }: GivenAnswer): readonly string[] => {
  const response = inside(licenceStatusDocument, 'paths', path, 'get', 'responses', String(status));
  if (response.description === undefined) return [`${path} does not answer ${status}`];
  const content = inside(response, 'content');
  const type = headers.get('content-type') ?? 'nothing';
  const { schema } = inside(content, type);
  if (schema === undefined) return [`${path} answers ${status} in another type than ${type}`];
  const { $ref } = schema as { readonly $ref: string };
  const validate = schemaAt($ref);
  const bodyFaults = validate(body) ? [] : [ajv.errorsText(validate.errors)];
  return [...bodyFaults, ...headerFaults(response, headers)];
};

export interface DocumentedExample {
  readonly name: string;
  readonly path: string;
  readonly status: string;
  readonly schema: string;
  readonly value: unknown;
}

const paths = (): readonly string[] => Object.keys(inside(licenceStatusDocument, 'paths'));

/** Every example of every answer. */
export const documentedExamples = (): readonly DocumentedExample[] =>
  paths().flatMap((path) =>
    Object.entries(inside(licenceStatusDocument, 'paths', path, 'get', 'responses')).flatMap(([status, response]) => {
      const media = inside(resolved(response), 'content', 'application/json');
      const { $ref } = media.schema as { readonly $ref: string };
      return Object.entries(inside(media, 'examples')).map(([name, example]) => ({
        name,
        path,
        status,
        schema: $ref.slice($ref.lastIndexOf('/') + 1),
        value: resolved(example).value,
      }));
    }),
  );

/** The names of all examples, those that no answer shows too. */
export const namedExamples = (): readonly string[] =>
  Object.keys(inside(licenceStatusDocument, 'components', 'examples'));

/** Every object and every member of it, with its description. */
export const describedMembers = (): readonly (readonly [path: string, description: unknown])[] => {
  const found: (readonly [string, unknown])[] = [];
  const visit = (schema: Part, path: string): void => {
    for (const [name, member] of Object.entries((schema.properties ?? {}) as Part)) {
      const own = member as Part;
      found.push([`${path}.${name}`, own.description ?? resolved(own).description]);
      if (own.$ref === undefined) visit(own, `${path}.${name}`);
    }
    if (typeof schema.items === 'object' && (schema.items as Part).$ref === undefined)
      visit(schema.items as Part, `${path}[]`);
  };
  for (const [name, schema] of Object.entries(inside(licenceStatusDocument, 'components', 'schemas'))) {
    found.push([name, (schema as Part).description]);
    visit(schema as Part, name);
  }
  return found;
};
