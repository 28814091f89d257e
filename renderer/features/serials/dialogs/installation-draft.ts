/** The draft of an installation: what it is called, whose it is, and where it stands. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { readableId } from '../../../ui/readable-id';
import { draftOf, errorsOf, readRequired, readText, unchangedDraft, type Draft } from '../../dossier';

/** As they are typed and chosen; `site` is an id, empty for none. */
export interface InstallationFields {
  readonly name: string;
  readonly customer: string;
  readonly site: string;
  readonly note: string;
}

export const fieldsOfInstallation = (installation: RegisteredInstallation | null): InstallationFields => ({
  name: installation?.name ?? '',
  customer: installation?.customer ?? '',
  site: installation?.site ?? '',
  note: installation?.note ?? '',
});

const refused = ({ name, customer, note }: InstallationFields) =>
  errorsOf({ name: readRequired(name), customer: readText(customer), note: readText(note, 'note') });

/** What is not known is left out. */
const factsOf = ({ name, customer, site, note }: InstallationFields) => ({
  name: name.trim(),
  ...(customer.trim() === '' ? {} : { customer: customer.trim() }),
  ...(site === '' ? {} : { site }),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});

export const newInstallationDraft = (fields: InstallationFields, chance: string, on: CivilDate): Draft => {
  const errors = refused(fields);
  if (errors !== null) return { ok: false, errors };
  const installation = readableId(fields.name, chance);
  return draftOf({ kind: 'installation-created', on, installation, ...factsOf(fields) });
};

export const describedInstallationDraft = (
  fields: InstallationFields,
  known: RegisteredInstallation,
  on: CivilDate,
): Draft => {
  const errors = refused(fields);
  if (errors !== null) return { ok: false, errors };
  const before = fieldsOfInstallation(known);
  const names = ['name', 'customer', 'site', 'note'] as const;
  if (names.every((field) => fields[field].trim() === before[field])) return unchangedDraft('name');
  return draftOf({ kind: 'installation-described', on, installation: known.installation, ...factsOf(fields) });
};
