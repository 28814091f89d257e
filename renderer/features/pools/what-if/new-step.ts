/** A new step of a draft, filled in as far as it can be guessed. */
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { lotNameAfter } from '../drafts/add-lot';
import { MONTHS_IN_YEAR } from '../drafts/renew';
import { IN_JOINING_ORDER } from '../drafts/retire';
import { INTO_TRANSIT, transferNumberAfter } from '../drafts/transfer';
import { firstActivation } from './first-activation';
import type { StepKind, WhatIfStep } from './what-if-step';

interface NewStep {
  readonly kind: StepKind;
  readonly pool: string;
  readonly register: Register;
  readonly ledger: Ledger | null;
  /** The draft so far: its lots and transfers have taken their names. */
  readonly steps: readonly WhatIfStep[];
  /** Pools that the draft speaks of. */
  readonly pools: readonly string[];
}

const nameFor = ({ kind, register, ledger, steps }: NewStep, pool: RegisteredPool | undefined): string => {
  const taken = steps.filter((step) => step.kind === kind).map(({ fields }) => fields.name);
  if (kind === 'transfer') return transferNumberAfter(register, ledger, register.asOf, taken);
  return kind === 'add' && pool !== undefined ? lotNameAfter(pool, taken) : '';
};

/** A moved activation starts from its own day, everything else from today. */
const dayFor = ({ kind, register }: NewStep, pool: RegisteredPool | undefined): string => {
  const activation = kind === 'move-activation' && pool !== undefined ? firstActivation(pool) : null;
  return formatDate(activation?.change.on ?? register.asOf);
};

export const newStep = (asked: NewStep): WhatIfStep => {
  const { kind, register, pools } = asked;
  const pool = register.pools.find((each) => each.pool === asked.pool);
  // Licences go to another pool of the draft, if there is one.
  const other = pools.find((each) => each !== asked.pool) ?? INTO_TRANSIT;
  return {
    id: crypto.randomUUID(),
    kind,
    fields: {
      pool: asked.pool,
      to: other,
      quantity: '',
      lot: pool?.lots[0]?.lot ?? IN_JOINING_ORDER,
      reading: register.policy.removal,
      product: pool?.lots[0]?.product ?? '',
      months: String(MONTHS_IN_YEAR),
      on: dayFor(asked, pool),
      name: nameFor(asked, pool),
    },
  };
};
