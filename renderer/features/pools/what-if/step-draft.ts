/** What a step of a draft would record, or which of its fields are not complete. */
import type { Change } from '../../../../domain/ledger/change';
import { correctedChanges } from '../../../../domain/ledger/correction';
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { refuse, type Refusal } from '../../../../domain/result';
import { activateDraft } from '../drafts/activate';
import { addLotDraft } from '../drafts/add-lot';
import type { Draft } from '../drafts/draft';
import { readAll, readDateFrom } from '../drafts/read-fields';
import { renewDraft } from '../drafts/renew';
import { retireDraft } from '../drafts/retire';
import { transferDraft } from '../drafts/transfer';
import { firstActivation } from './first-activation';
import type { StepFields, WhatIfStep } from './what-if-step';

interface Ground {
  readonly register: Register;
  readonly ledger: Ledger;
}

/** In the names of the step's own fields. */
const named = (draft: Draft, names: Readonly<Record<string, keyof StepFields>>): Draft =>
  draft.ok
    ? draft
    : {
        ok: false,
        errors: Object.fromEntries(
          Object.entries(draft.errors).map(([field, error]) => [names[field] ?? field, error]),
        ),
      };

const refusedField = (field: keyof StepFields, error: Refusal): Draft => ({ ok: false, errors: { [field]: error } });

const addStep = (fields: StepFields, pool: RegisteredPool): Draft =>
  named(
    addLotDraft(
      'new',
      { ...fields, lot: fields.name, release: '', variant: '', supMonths: fields.months, endsOn: '' },
      pool,
    ),
    {
      lot: 'name',
      supMonths: 'months',
    },
  );

const transferStep = (fields: StepFields, pool: RegisteredPool): Draft => {
  if (fields.to === fields.pool) return refusedField('to', refuse('field/same-pool').error);
  return named(transferDraft({ ...fields, transfer: fields.name }, fields.reading, pool), { transfer: 'name' });
};

const sameChange = (one: Change, other: Change): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The event of the activation is recorded again with another day: what else it held stays as it is. */
const moveStep = (fields: StepFields, pool: RegisteredPool, { ledger, register }: Ground): Draft => {
  const activation = firstActivation(pool);
  const event = ledger.events.find(({ id }) => id === activation?.event);
  if (activation === null || event === undefined) return refusedField('pool', refuse('field/no-activation').error);
  if (activation.docId !== null) return refusedField('pool', refuse('field/signed-activation').error);
  const read = readAll({ on: readDateFrom(fields.on, pool.createdOn) });
  if (!read.ok) return read;
  const { on } = read.values;
  if (on === activation.change.on) return refusedField('on', refuse('field/unchanged').error);
  const moved = (change: Change): Change =>
    sameChange(change, activation.change) ? { ...activation.change, on } : change;
  return { ok: true, changes: correctedChanges(event, register.asOf, moved) };
};

export const stepDraft = ({ kind, fields }: WhatIfStep, ground: Ground): Draft => {
  const pool = ground.register.pools.find((each) => each.pool === fields.pool);
  if (pool === undefined) return refusedField('pool', refuse('field/required').error);
  switch (kind) {
    case 'add':
      return addStep(fields, pool);
    case 'remove':
      return retireDraft({ ...fields, reason: '' }, fields.reading, pool);
    case 'transfer':
      return transferStep(fields, pool);
    case 'renew':
      return renewDraft(fields, pool);
    case 'activate':
      return activateDraft({ ...fields, site: '', override: '' }, pool, ground.register);
    case 'move-activation':
      return moveStep(fields, pool, ground);
  }
};
