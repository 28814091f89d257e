/** Where licences run: sites with what is assigned to them, EULAs of every kind, and the partner's agreement. */
import type { RegisteredSite } from '../../../domain/site/registered-site';
import type { ChangeOf } from '../../../domain/ledger/change';
import { OWN_OFFICE } from '../cast';
import type { DayOf, Moment } from '../moment';
import type { RecordedStep } from '../told-step';

type Facts = Pick<RegisteredSite, 'customer' | 'name'> & { readonly address?: string; readonly territory?: string };

const site = (at: Moment, id: string, facts: Facts): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf) => [{ kind: 'site-added', on: dayOf(at), site: id, ...facts }],
});

interface Assigned {
  readonly pool: string;
  readonly site: string;
  readonly quantity: number;
  readonly lot?: string;
  readonly override?: string;
}

const assigned = (at: Moment, ...assignments: readonly Assigned[]): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf) => assignments.map((each) => ({ kind: 'licences-assigned', on: dayOf(at), ...each })),
});

type Signed = Omit<ChangeOf<'eula-recorded'>, 'kind' | 'on' | 'signedOn' | 'expiresOn'>;

/** Signed on that day, and in force to `until`. */
const eula = (at: Moment, signed: Signed, until?: Moment): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf: DayOf) => [
    {
      kind: 'eula-recorded',
      on: dayOf(at),
      signedOn: dayOf(at),
      ...signed,
      ...(until === undefined ? {} : { expiresOn: dayOf(until) }),
    },
  ],
});

const agreement: RecordedStep = {
  kind: 'recorded',
  at: [-4],
  changes: (dayOf) => [
    {
      kind: 'agreement-recorded',
      on: dayOf([-4]),
      agreement: 'cpa-tidewater',
      partner: OWN_OFFICE,
      territories: ['Norway', 'Denmark', 'United Kingdom', 'Ireland', 'Czechia'],
      signedOn: dayOf([-30]),
      from: dayOf([-30]),
      until: dayOf([18]),
    },
  ],
};

const NORDMOLE = 'Nordmole Port Authority';
const EASTERHOLM = 'Port of Easterholm';
const VELM = 'Velm Energy';
const RAS_AL_MAHA = 'هيئة موانئ رأس المها';

export const sites: readonly RecordedStep[] = [
  // Signed for the whole customer, and about to expire.
  eula([-10], { eula: 'eula-nordmole', customer: NORDMOLE, signedBy: 'Ingrid Solheim' }, [0, 24]),
  site([-9, -5], 'quay-3', { customer: NORDMOLE, name: 'Quay 3', address: 'Nordmole 3', territory: 'Norway' }),
  site([-5], 'ferry-ramp', { customer: NORDMOLE, name: 'Ferry ramp', address: 'Nordmole 7', territory: 'Norway' }),
  assigned(
    [-4, 1],
    { pool: 'P-2041', site: 'quay-3', quantity: 28 },
    { pool: 'P-2041', site: 'ferry-ramp', quantity: 16, lot: 'L3' },
  ),
  eula([-9, -5], { eula: 'eula-platform', customer: NORDMOLE, site: 'quay-3', thirdParty: 'Recording platform' }, [30]),

  // The pilot station's licences have moved to the gates since: assigned beyond what is left.
  eula([-65], { eula: 'eula-easterholm', customer: EASTERHOLM, signedBy: 'Harbour control room' }),
  site([-60], 'gates', { customer: EASTERHOLM, name: 'Container gates 1 to 8', territory: 'United Kingdom' }),
  site([-16], 'pilot-tower', { customer: EASTERHOLM, name: 'Pilot tower', territory: 'United Kingdom' }),
  assigned([-15, 1], { pool: 'P-1990', site: 'pilot-tower', quantity: 12 }),
  assigned([-7], { pool: 'P-1583', site: 'gates', quantity: 60 }),

  // Nobody has signed for the solar field; the substations' own EULA has run out.
  site([-12], 'ring-north', { customer: VELM, name: 'Ring north', address: 'Six substations', territory: 'Czechia' }),
  site([-10], 'austerlund', { customer: VELM, name: 'Solar field Austerlund', territory: 'Denmark' }),
  eula([-12, 1], { eula: 'eula-ring-north', customer: VELM, site: 'ring-north', signedBy: 'Tomas Velikova' }, [0, -12]),
  assigned(
    [-3],
    { pool: 'P-1904', site: 'ring-north', quantity: 20 },
    { pool: 'P-1970', site: 'austerlund', quantity: 30 },
  ),

  agreement,
  site([-3], 'ras-al-maha', { customer: RAS_AL_MAHA, name: 'البوابة الشرقية', territory: 'Qatar' }),
  eula([-24], { eula: 'eula-ras-al-maha', customer: RAS_AL_MAHA }),
  assigned([-2], {
    pool: 'P-1745',
    site: 'ras-al-maha',
    quantity: 24,
    override: 'The agreement for the Gulf is being signed',
  }),
];
