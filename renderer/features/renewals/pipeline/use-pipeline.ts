/** The pipeline's edits: what a choice in a row records at once, and what it asks first. */
import { useMemo, useState } from 'react';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { asksForReason, proposesRenewal, type PipelineAsked } from './pipeline-asked';
import type { PipelineActions } from './pipeline-columns';
import { knownOwners, noteChanges, ownerChanges, recordEdit, stageChanges } from './pipeline-edits';
import { usePipelineWritable } from './use-pipeline-writable';

export interface Pipeline {
  readonly actions: PipelineActions;
  /** Why nothing can be edited; empty where it can. */
  readonly why: string;
  readonly mayRenew: boolean;
  readonly asked: PipelineAsked | null;
  readonly ask: (asked: PipelineAsked | null) => void;
}

const edit = (change: Promise<void>): void => void change;

const chooseStage = (
  row: RenewalRow,
  stage: RenewalStage,
  asOf: CivilDate,
  ask: (asked: PipelineAsked) => void,
): void => {
  if (asksForReason(stage)) ask({ what: 'reason', rows: [row], stage });
  else if (stage === 'won' && proposesRenewal(row)) ask({ what: 'won', row });
  else edit(recordEdit(stageChanges([row], stage, asOf)));
};

/** `rows` are all of the register: their owners are what is suggested. */
export const usePipeline = (rows: readonly RenewalRow[], asOf: CivilDate): Pipeline => {
  const [asked, ask] = useState<PipelineAsked | null>(null);
  const { writable, why, mayRenew } = usePipelineWritable();
  const actions = useMemo(
    (): PipelineActions => ({
      writable,
      owners: knownOwners(rows),
      onStage: (row, stage) => chooseStage(row, stage, asOf, ask),
      onOwner: (row, owner) => edit(recordEdit(ownerChanges([row], owner, asOf))),
      onNote: (row, note) => edit(recordEdit(noteChanges(row, note, asOf))),
    }),
    [writable, rows, asOf],
  );
  return { actions, why, mayRenew, asked, ask };
};
