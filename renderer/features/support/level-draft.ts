/** The draft of a service level: its name, and when and how soon somebody answers. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { ServiceLevel } from '../../../domain/support/support-levels';
import { draftOf, errorsOf, readRequired, readText, unchangedDraft, type Draft } from '../dossier';

export interface ServiceLevelFields {
  readonly name: string;
  readonly hours: string;
  readonly response: string;
}

export const fieldsOfLevel = (level: ServiceLevel | null): ServiceLevelFields => ({
  name: level?.name ?? '',
  hours: level?.hours ?? '',
  response: level?.response ?? '',
});

const optional = (member: 'hours' | 'response', typed: string): Partial<ServiceLevelFields> =>
  typed.trim() === '' ? {} : { [member]: typed.trim() };

export const serviceLevelDraft = (
  fields: ServiceLevelFields,
  customer: string,
  level: ServiceLevel | null,
  on: CivilDate,
): Draft => {
  const errors = errorsOf({
    name: readRequired(fields.name),
    hours: readText(fields.hours),
    response: readText(fields.response),
  });
  if (errors !== null) return { ok: false, errors };
  const same =
    level !== null && (['name', 'hours', 'response'] as const).every((one) => fields[one].trim() === level[one]);
  if (same) return unchangedDraft('name');
  return draftOf({
    kind: 'service-level-set',
    on,
    customer,
    name: fields.name.trim(),
    ...optional('hours', fields.hours),
    ...optional('response', fields.response),
  });
};
