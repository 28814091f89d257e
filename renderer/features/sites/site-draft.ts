/** The draft of a site: whose it is, what it is called, where it is, and the territory that an agreement has to cover. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredSite } from '../../../domain/site/registered-site';
import { readableId } from '../../ui/readable-id';
import { draftOf, errorsOf, readRequired, readText, unchangedDraft, type Draft } from '../dossier';

const fieldNames = ['customer', 'name', 'address', 'territory'] as const;
export type SiteField = (typeof fieldNames)[number];
/** As they are typed. */
export type SiteFields = Readonly<Record<SiteField, string>>;

export const fieldsOfSite = ({ customer, name, address, territory }: RegisteredSite): SiteFields => ({
  customer,
  name,
  address,
  territory,
});

const refused = ({ customer, name, address, territory }: SiteFields) =>
  errorsOf({
    customer: readRequired(customer, 'text'),
    name: readRequired(name),
    address: readText(address),
    territory: readText(territory),
  });

/** What is not known is left out. */
const factsOf = ({ customer, name, address, territory }: SiteFields) => ({
  customer: customer.trim(),
  name: name.trim(),
  ...(address.trim() === '' ? {} : { address: address.trim() }),
  ...(territory.trim() === '' ? {} : { territory: territory.trim() }),
});

export const newSiteDraft = (fields: SiteFields, chance: string, on: CivilDate): Draft => {
  const errors = refused(fields);
  if (errors !== null) return { ok: false, errors };
  return draftOf({ kind: 'site-added', on, site: readableId(fields.name, chance), ...factsOf(fields) });
};

export const changedSiteDraft = (fields: SiteFields, site: RegisteredSite, on: CivilDate): Draft => {
  const errors = refused(fields);
  if (errors !== null) return { ok: false, errors };
  if (fieldNames.every((field) => fields[field].trim() === site[field])) return unchangedDraft('name');
  return draftOf({ kind: 'site-changed', on, site: site.site, ...factsOf(fields) });
};
