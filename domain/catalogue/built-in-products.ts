/** The first version of the catalogue: products and platform variants as the licence policy of September 2023 names them. */
import type { Product } from './product';

/** LP-18: "Currently 2 major variants"; APIs and gateways exist "and are subject to special pricing". */
export const builtInVariants = [
  { variant: 'Native Milestone integration', special: false },
  { variant: 'Stand-alone', special: false },
  { variant: 'API or gateway', special: true },
] as const;

type Told = Pick<Product, 'product' | 'name' | 'family' | 'description'> & {
  readonly facts: readonly (readonly [name: string, value: string])[];
};

const isentry = 'iSentry';
const trex = 'Target Ranking & Extraction (TREX)';
const visible = 'Detection with visible cameras';
const thermal = 'Detection with thermal cameras';

/** LP-19, in the order of the document. */
const told: readonly Told[] = [
  {
    product: 'iSentry Core',
    name: 'iSentry Core',
    family: isentry,
    description:
      'The basic licence: target ranking and motion detection, classification of what was detected, people counting, PPE compliance, face blurring, and the logic engine.',
    facts: [
      [visible, 'up to 50 m'],
      [thermal, 'up to 50 m'],
      ['Neural networks', '14'],
    ],
  },
  {
    product: 'iSentry UB',
    name: 'Unsupervised Self Learning Unusual Behaviour (UB)',
    family: isentry,
    description: 'Learns how objects normally move in a scene and alerts to every deviation from it.',
    facts: [
      ['Video to be watched', '95–98 % less'],
      ['Replaces', 'often 5–10 rules-based licences'],
    ],
  },
  {
    product: 'TREX Standard',
    name: 'TREX Standard',
    family: trex,
    description:
      'Acquires and tracks moving objects and people whatever the light, the weather and the camera’s noise.',
    facts: [
      [visible, 'up to 250 m'],
      [thermal, 'up to 250 m'],
    ],
  },
  {
    product: 'TREX Premium',
    name: 'TREX Premium',
    family: trex,
    description: 'For long distances, such as along a border.',
    facts: [
      [visible, 'up to 800 m – 1 km'],
      [thermal, 'up to 2.5 km'],
    ],
  },
  {
    product: 'TREX Elite',
    name: 'TREX Elite',
    family: trex,
    description: 'For the longest distances, such as along a border.',
    facts: [
      [visible, 'up to 800 m – 1 km'],
      [thermal, 'up to 2.5 km'],
    ],
  },
];

export const builtInProducts: readonly Product[] = told.map(({ facts, ...rest }) => ({
  ...rest,
  variants: [...builtInVariants],
  facts: facts.map(([name, value]) => ({ name, value })),
  builtIn: true,
  withdrawnOn: null,
}));
