/** Receives licences in transit in a pool (LP-13), from the pool's page or from the list of transfers. */
import { useCallback } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register } from '../../../../domain/ledger/register';
import { transfersOf } from '../../../../domain/ledger/transfers';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { receiveDraft, type ReceiveFields } from '../drafts/receive';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import { DraftDifferences } from './draft-differences';
import { PoolChoice } from './pool-choice';
import { TransferBalance } from './transfer-balance';
import { useChangeForm, type ChangeForm } from './use-change-form';
import { useDraftVerdict, type DraftVerdict } from './use-draft-verdict';
import { usePoolOptions } from './use-pool-options';

interface ReceiveDialogProps {
  readonly register: Register;
  /** The transfer to begin with; the first in transit where it is left out. */
  readonly transfer?: string;
  /** The pool to begin with. */
  readonly pool?: string;
  readonly onClose: () => void;
}

export const ReceiveDialog = ({ register, transfer, pool = '', onClose }: ReceiveDialogProps) => {
  const { t } = useTranslation('pools');
  const { transit, asOf } = register;
  const toDraft = useCallback((fields: ReceiveFields) => receiveDraft(fields, transit), [transit]);
  const first = transfer ?? transit[0]?.transfer ?? '';
  const form = useChangeForm<ReceiveFields>({ transfer: first, pool, on: formatDate(asOf) }, toDraft);
  const verdict = useDraftVerdict(form.draft, register);
  const quantity = transit.find((one) => one.transfer === form.fields.transfer)?.quantity ?? 0;
  const preview = arrivalPreview(form, verdict, asOf);
  return (
    <ChangeDialog
      title={t('receive.title')}
      lead={t('receive.lead')}
      rule="LP-13"
      draft={form.draft}
      verdict={verdict}
      today={asOf}
      commitLabel={
        form.draft.ok
          ? t('receive.commit', { count: quantity, quantity: formatQuantity(quantity) })
          : t('receive.commitBlank')
      }
      onClose={onClose}
      onIncomplete={form.showEveryError}
      {...(preview === null ? {} : { preview })}
    >
      <ReceiveFieldset form={form} register={register} />
    </ChangeDialog>
  );
};

const arrivalPreview = ({ draft }: ChangeForm<ReceiveFields>, verdict: DraftVerdict, today: CivilDate) => {
  const received = draft.ok ? draft.changes[0] : undefined;
  if (verdict.status !== 'allowed' || received?.kind !== 'licences-received') return null;
  const sides = { pools: [received.pool], transfer: received.transfer };
  return (
    <>
      <DraftDifferences preview={verdict.preview} today={today} />
      <TransferBalance preview={verdict.preview} on={received.on} sides={sides} />
    </>
  );
};

const useTransitOptions = (register: Register) => {
  const { t } = useTranslation('pools');
  const transfers = transfersOf(register);
  return register.transit.map(({ transfer, quantity }) => {
    const from = transfers.find((one) => one.transfer === transfer)?.from ?? '';
    return {
      value: transfer,
      label: t('receive.option', { transfer, quantity: formatQuantity(quantity), from }),
    };
  });
};

interface ReceiveFieldsetProps {
  readonly form: ChangeForm<ReceiveFields>;
  readonly register: Register;
}

const ReceiveFieldset = ({ form, register }: ReceiveFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  return (
    <div className="pools-fields">
      <Select
        className="pools-wide-field"
        label={t('receive.transfer')}
        data={useTransitOptions(register)}
        value={fields.transfer}
        allowDeselect={false}
        onChange={(transfer) => set({ transfer: transfer ?? '' })}
        error={errorOf('transfer')}
      />
      <DateEntry label={t('receive.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      <PoolChoice
        label={t('receive.into')}
        placeholder={t('receive.choose')}
        options={usePoolOptions(register.pools)}
        value={fields.pool}
        onChange={(pool) => set({ pool })}
        error={errorOf('pool')}
      />
    </div>
  );
};
