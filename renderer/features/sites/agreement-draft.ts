/** The draft of a Channel Partner Agreement: with whom, for which territories, and from when to when (LP-17). */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../../domain/result';
import { draftOf, errorsOf, readRequired, type Draft } from '../dossier';

/** As they are typed and chosen. */
export interface AgreementFields {
  readonly partner: string;
  readonly territories: readonly string[];
  readonly signedOn: CivilDate | null;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

const readDay = (day: CivilDate | null): Result<CivilDate> => (day === null ? refuse('field/required') : done(day));

const readUntil = ({ from, until }: AgreementFields): Result<CivilDate | null> =>
  from !== null && until !== null && until < from ? refuse('field/before-start', { earliest: from }) : done(until);

/** Each once, without blanks around it. */
const territoriesOf = ({ territories }: AgreementFields): string[] => [
  ...new Set(territories.map((territory) => territory.trim()).filter((territory) => territory !== '')),
];

const readTerritories = (fields: AgreementFields): Result<readonly string[]> => {
  const territories = territoriesOf(fields);
  return territories.length === 0 ? refuse('field/required') : done(territories);
};

/** An agreement under an id that the caller has made; dated today, so that what was assigned before stays as it is. */
export const agreementDraft = (fields: AgreementFields, agreement: string, today: CivilDate): Draft => {
  const { partner, signedOn, from, until } = fields;
  const errors = errorsOf({
    partner: readRequired(partner),
    territories: readTerritories(fields),
    signedOn: readDay(signedOn),
    from: readDay(from),
    until: readUntil(fields),
  });
  if (errors !== null || signedOn === null || from === null) return { ok: false, errors: errors ?? {} };
  return draftOf({
    kind: 'agreement-recorded',
    on: today,
    agreement,
    partner: partner.trim(),
    territories: territoriesOf(fields),
    signedOn,
    from,
    ...(until === null ? {} : { until }),
  });
};
