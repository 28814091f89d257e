/** The first version of the IDIS catalogue: the parts as the ordering document describes them, in this house’s spelling (ID-8, ID-9). */
import type { Part } from './part';

type Told = Pick<Part, 'part' | 'description'> & Partial<Part>;

/** The licence that most others are counted against. */
const expert = 'ISS-Expert';
const federation = 'ISS-Federation';
const needsExpert = { part: expert, per: 'licence' } as const;

const iss = (told: Told): Part => ({
  family: 'ISS',
  per: 'device',
  contents: [],
  countsAs: null,
  needs: null,
  termYears: null,
  builtIn: true,
  withdrawnOn: null,
  ...told,
});

const vai = (part: string, edition: string, termYears: number): Part => ({
  ...iss({
    part,
    description: `Pro ${edition} Software Licence Per Camera - ${termYears}-Year Subscription.`,
    termYears,
  }),
  family: 'VAI',
  per: 'camera',
});

export const builtInParts: readonly Part[] = [
  iss({
    part: expert,
    description:
      'Single device licence for registering an IDIS Device to a centralized administration server. Includes monitoring, recording, and streaming software.',
  }),
  iss({
    part: 'ISS-ExpertPlus',
    description:
      'Single device licence for registering an IDIS Device and/or Onvif Device to a centralized administration server. Includes monitoring, recording, and streaming software.',
    countsAs: expert,
  }),
  iss({
    part: 'ISS-ExpertStarterPack',
    description: 'Pack of 4 ISS-Expert licences.',
    contents: [{ part: expert, quantity: 4 }],
  }),
  iss({
    part: federation,
    description: 'Integrates multiple ISS-Expert administration servers into a single system.',
    per: 'system',
  }),
  iss({
    part: 'ISS-Backup',
    description:
      'Single device backup licence for registering an IDIS Device and/or Onvif camera to a centralized Backup server. Requires an ISS-Expert licence.',
    needs: needsExpert,
  }),
  iss({
    part: 'ISS-Failover',
    description:
      'Single device Failover licence for registering an IDIS Device and/or Onvif camera to a centralized Failover server. Requires an ISS-Expert licence.',
    needs: needsExpert,
  }),
  iss({
    part: 'ISS-FedFailover',
    description: 'Failover licence for a centralized Federation Failover server. Requires an ISS-Federation licence.',
    per: 'system',
    needs: { part: federation, per: 'installation' },
  }),
  iss({ part: 'ISS-IDLA', description: 'Single device IDIS Expert IDLA Video Analytics licence.' }),
  iss({
    part: 'ISS-Redundant',
    description:
      'Single device Redundant licence for registering an IDIS Device and/or Onvif camera to a centralized Redundant server. Requires an ISS-Expert licence.',
    needs: needsExpert,
  }),
  iss({
    part: 'ISS-RTP',
    description: 'Single device RTP Streaming service licence for IDIS/Onvif devices.',
  }),
  vai('VS-ES1', 'Essentials', 1),
  vai('VS-ES3', 'Essentials', 3),
  vai('VS-ES5', 'Essentials', 5),
  vai('VS-ADV1', 'Advanced', 1),
  vai('VS-ADV3', 'Advanced', 3),
  vai('VS-ADV5', 'Advanced', 5),
];
