/** Installations of the Administrator client: their licence servers, and what was bought for their counters. */
import type { AllotmentSource } from '../../../domain/usage/usage-change';
import type { UsagePurpose } from '../../../domain/usage/purpose';
import { installationStory } from '../installation-story';
import type { Moment } from '../moment';
import type { RecordedStep } from '../told-step';

export const usageInstallations = {
  city: 'westhaven-city',
  terminal: 'eastport-terminal',
  station: 'glenmoor-station',
  quarter: 'tannery-quarter',
} as const;
const { city, terminal, station, quarter } = usageInstallations;

/** Nobody answers there: names under `.example` lead nowhere. */
export const usageAddress = (installation: string, purpose: UsagePurpose): string =>
  `https://${purpose === 'cameras' ? 'licences' : 'analytics'}.${installation}.example:8443`;

const servers = (at: Moment, installation: string, ...purposes: readonly UsagePurpose[]): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf) =>
    purposes.map((purpose) => ({
      kind: 'licence-server-set' as const,
      on: dayOf(at),
      installation,
      purpose,
      address: usageAddress(installation, purpose),
    })),
});

const bought = (at: Moment, installation: string, licence: string, source: AllotmentSource): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf) => [
    { kind: 'allotment-set', on: dayOf(at), allotment: `${installation} ${licence}`, installation, licence, source },
  ],
});

const stated = (quantity: number, reference: string): AllotmentSource => ({ kind: 'stated', quantity, reference });

export const usage: readonly RecordedStep[] = [
  installationStory(city).created([-12, -3], { name: 'Westhaven City', customer: 'Mall Estates Ltd' }),
  servers([-12, -2], city, 'cameras', 'analytics'),
  bought([-12, -1], city, 'cameras', stated(2000, 'PO-84410')),
  bought([-12, -1], city, 'intercoms', stated(90, 'PO-84410')),
  bought([-12, -1], city, 'level-1', stated(100, 'PO-84411')),
  bought([-7, -5], city, 'level-3', stated(40, 'PO-86032')),

  installationStory(terminal).created([-9, -2], { name: 'Eastport Terminal', customer: 'Port of Easterholm' }),
  servers([-9, -1], terminal, 'cameras', 'analytics'),
  bought([-9, -1], terminal, 'cameras', stated(400, 'PO-85077')),

  installationStory(station).created([-11], { name: 'Glenmoor Station', customer: 'Lindholm Roads' }),
  servers([-11, 1], station, 'cameras'),
  bought([-11, 1], station, 'cameras', stated(80, 'PO-84790')),

  installationStory(quarter).created([-10], { name: 'Tannery Quarter', customer: 'City of Brannock' }),
  servers([-10, 1], quarter, 'cameras', 'analytics'),
  bought([-5], quarter, 'level-1', { kind: 'pool', pool: 'P-2036', quantity: 12 }),
];
