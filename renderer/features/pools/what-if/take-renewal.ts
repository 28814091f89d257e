/** Takes the renewal that goal seek found into the draft: in the place of one that is there for the pool already. */
import type { Register } from '../../../../domain/ledger/register';
import { MONTHS_IN_YEAR } from '../drafts/renew';
import { newStep } from './new-step';
import { addStep, changeStep, useWhatIfDraft } from './what-if-store';

export const takeRenewal = (register: Register, pool: string, years: number): void => {
  const { steps, pools } = useWhatIfDraft.getState();
  const months = String(years * MONTHS_IN_YEAR);
  const standing = steps.find(({ kind, fields }) => kind === 'renew' && fields.pool === pool);
  if (standing !== undefined) return changeStep(standing.id, { months });
  // A renewal has no name of its own to be kept apart from those in the ledger.
  const step = newStep({ kind: 'renew', pool, register, ledger: null, steps, pools });
  addStep({ ...step, fields: { ...step.fields, months } });
};
