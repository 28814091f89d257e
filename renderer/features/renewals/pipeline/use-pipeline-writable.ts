/** Whether this window may change the pipeline, which Sales does too; and whether it may record a renewal, which Sales does not. */
import { useContext } from 'react';
import { useKeptFrom } from '../../../stores/app-info-store';
import { PastDay, useWritable } from '../../pools';

export interface PipelineWritable {
  readonly writable: boolean;
  /** The sentence for a control that is switched off; empty where it is not. */
  readonly why: string;
  readonly mayRenew: boolean;
}

export const usePipelineWritable = (): PipelineWritable => {
  const keptFrom = useKeptFrom();
  const past = useContext(PastDay);
  const { writable: mayRenew, why } = useWritable();
  const writable = past === null && keptFrom !== 'in-use';
  return { writable, why: writable ? '' : why, mayRenew };
};
