/** Whether this window may change the ledger, and why not where it may not. */
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../stores/app-info-store';

export interface Writable {
  readonly writable: boolean;
  /** The sentence for a control that is switched off; empty where it is not. */
  readonly why: string;
}

export const useWritable = (): Writable => {
  const { t } = useTranslation('pools');
  const readOnly = useAppInfo((state) => state.info?.readOnly ?? false);
  return readOnly ? { writable: false, why: t('readOnly') } : { writable: true, why: '' };
};
