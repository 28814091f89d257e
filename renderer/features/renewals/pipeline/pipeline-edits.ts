/** What sales staff say of renewals, as changes of one step each; a refusal is said at the window's edge and changes nothing. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { applyChange } from '../../../app/apply-change';
import { toastRefusal } from '../../../app/toast';

type Rows = readonly Pick<RenewalRow, 'renewal' | 'stage' | 'owner'>[];

/** Those that are at the stage already stay as they are. */
export const stageChanges = (rows: Rows, stage: RenewalStage, on: CivilDate, reason = ''): readonly Change[] =>
  rows
    .filter((row) => row.stage !== stage)
    .map(({ renewal }) => ({
      kind: 'renewal-stage-set',
      on,
      renewal,
      stage,
      ...(reason === '' ? {} : { reason }),
    }));

export const ownerChanges = (rows: Rows, owner: string, on: CivilDate): readonly Change[] =>
  rows.filter((row) => row.owner !== owner).map(({ renewal }) => ({ kind: 'renewal-owner-set', on, renewal, owner }));

export const noteChanges = (
  { renewal }: Pick<RenewalRow, 'renewal'>,
  note: string,
  on: CivilDate,
): readonly Change[] => [{ kind: 'renewal-noted', on, renewal, note }];

/** The most that one step of the ledger holds. */
const MOST_AT_ONCE = 500;

/** More than one step holds becomes several, each with its undo; what follows a refused one is not recorded. */
export const recordEdit = async (changes: readonly Change[]): Promise<void> => {
  for (let from = 0; from < changes.length; from += MOST_AT_ONCE) {
    const recorded = await applyChange(changes.slice(from, from + MOST_AT_ONCE));
    if (!recorded.ok) return toastRefusal(recorded.error);
  }
};

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Everybody who looks after anything, by name. */
export const knownOwners = (rows: readonly Pick<RenewalRow, 'owner'>[]): readonly string[] =>
  [...new Set(rows.map(({ owner }) => owner))].filter((owner) => owner !== '').sort(collator.compare);
