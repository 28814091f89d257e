/** Whether quotes can be recorded here, and why not: Sales quotes where it changes nothing else of the register. */
import { mayRecord } from '../../../domain/profile/profile';
import { useAppInfo, useKeptFrom } from '../../stores/app-info-store';
import { useWritable, type Writable } from '../pools';

export const useQuotable = (): Writable => {
  const writable = useWritable();
  const keptFrom = useKeptFrom();
  const profile = useAppInfo(({ info }) => info?.profile ?? null);
  return keptFrom === 'sales' && mayRecord(profile, 'quote-made') ? { writable: true, why: '' } : writable;
};
