/** Whether quotes can be recorded here, and why not: Sales quotes where it changes nothing else of the register. */
import { useContext } from 'react';
import { mayRecord } from '../../../domain/profile/profile';
import { useAppInfo, useKeptFrom } from '../../stores/app-info-store';
import { PastDay, useWritable, type Writable } from '../pools';

export const useQuotable = (): Writable => {
  const writable = useWritable();
  const keptFrom = useKeptFrom();
  const past = useContext(PastDay);
  const profile = useAppInfo(({ info }) => info?.profile ?? null);
  return keptFrom === 'sales' && past === null && mayRecord(profile, 'quote-made')
    ? { writable: true, why: '' }
    : writable;
};
