/** The draft of an installation that is followed from now on: a new one or one that is known, with its licence servers. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import { readableId } from '../../../ui/readable-id';
import { errorsOf, readRequired, readText } from '../../dossier';
import {
  fieldsOfServer,
  readServer,
  serverChange,
  tokenOrder,
  type ServerFields,
  type TokenOrder,
} from './server-draft';

/** As they are typed and chosen. */
export interface AddUsageFields {
  readonly is: 'new' | 'known';
  readonly name: string;
  readonly customer: string;
  /** The id of a known one; empty while none is chosen. */
  readonly installation: string;
  readonly cameras: ServerFields;
  readonly hasAnalytics: boolean;
  readonly analytics: ServerFields;
}

export const emptyUsage: AddUsageFields = {
  is: 'new',
  name: '',
  customer: '',
  installation: '',
  cameras: fieldsOfServer(null),
  hasAnalytics: false,
  analytics: fieldsOfServer(null),
};

const refused = (fields: AddUsageFields) =>
  errorsOf({
    ...(fields.is === 'new'
      ? { name: readRequired(fields.name), customer: readText(fields.customer) }
      : { installation: readRequired(fields.installation) }),
    ...readServer(fields.cameras, 'cameras.'),
    ...(fields.hasAnalytics ? readServer(fields.analytics, 'analytics.') : {}),
  });

/** A new one gets an id that can be read. */
export const installationIn = (fields: AddUsageFields, chance: string): string =>
  fields.is === 'known' ? fields.installation : readableId(fields.name, chance);

const serversIn = ({ cameras, hasAnalytics, analytics }: AddUsageFields) => [
  { purpose: 'cameras' as const, server: cameras },
  ...(hasAnalytics ? [{ purpose: 'analytics' as const, server: analytics }] : []),
];

const created = ({ is, name, customer }: AddUsageFields, installation: string, on: CivilDate): readonly Change[] => {
  if (is === 'known') return [];
  const owner = customer.trim();
  const facts = { installation, name: name.trim(), ...(owner === '' ? {} : { customer: owner }) };
  return [{ kind: 'installation-created', on, ...facts }];
};

/** One step: undone, nothing of it is left. */
export const addUsageDraft = (fields: AddUsageFields, chance: string, on: CivilDate) => {
  const errors = refused(fields);
  if (errors !== null) return { ok: false, errors } as const;
  const installation = installationIn(fields, chance);
  const servers = serversIn(fields).map(({ purpose, server }) => serverChange(server, { installation, purpose }, on));
  return { ok: true, changes: [...created(fields, installation, on), ...servers] } as const;
};

export const tokensIn = (fields: AddUsageFields, chance: string): readonly (TokenOrder | null)[] => {
  const installation = installationIn(fields, chance);
  return serversIn(fields).map(({ purpose, server }) => tokenOrder(server, { installation, purpose }));
};
