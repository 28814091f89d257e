/** Transfers licences to another pool, or into transit (LP-13), with both readings worked out for both pools. */
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReading } from '../../../../domain/policy/policy';
import { useLedger } from '../../../db/use-ledger';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { draftedQuantity } from '../drafts/draft';
import type { DraftPreview } from '../drafts/preview-draft';
import { IN_JOINING_ORDER } from '../drafts/retire';
import { INTO_TRANSIT, nextTransferNumber, transferDraft, type TransferFields } from '../drafts/transfer';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { ReadingChoice } from './reading-choice';
import { TransferBalance } from './transfer-balance';
import { TransferFieldset } from './transfer-fieldset';
import { useChangeForm, type ChangeForm } from './use-change-form';

const useInitialFields = ({ register, pool }: PoolDialogProps): TransferFields => {
  const ledger = useLedger();
  const [initial] = useState<TransferFields>(() => ({
    quantity: '',
    lot: pool.lots[0]?.lot ?? IN_JOINING_ORDER,
    to: INTO_TRANSIT,
    on: formatDate(register.asOf),
    transfer: nextTransferNumber(register, ledger, register.asOf),
  }));
  return initial;
};

/** The words on the button: how many, under which reading. */
const useCommitLabel = (form: ChangeForm<TransferFields>, reading: RemovalReading): string => {
  const { t } = useTranslation('pools');
  const quantity = draftedQuantity(form.draft);
  if (quantity === null) return t('transfer.commitBlank');
  return t('transfer.commit', {
    count: quantity,
    quantity: formatQuantity(quantity),
    reading: t(`retire.${reading}`),
  });
};

const balanceOf = ({ draft, fields }: ChangeForm<TransferFields>, from: string, preview: DraftPreview): ReactNode => {
  const removed = draft.ok ? draft.changes[0] : undefined;
  if (removed?.kind !== 'licences-removed' || removed.transfer === undefined) return null;
  const pools = fields.to === INTO_TRANSIT ? [from] : [from, fields.to];
  return <TransferBalance preview={preview} on={removed.on} sides={{ pools, transfer: removed.transfer }} />;
};

export const TransferDialog = (props: PoolDialogProps) => {
  const { register, pool, onClose } = props;
  const { t } = useTranslation('pools');
  const [reading, setReading] = useState<RemovalReading>(register.policy.removal);
  const toDraft = useCallback((fields: TransferFields) => transferDraft(fields, reading, pool), [reading, pool]);
  const form = useChangeForm(useInitialFields(props), toDraft);
  const { fields } = form;
  const draftWith = useCallback((tried: RemovalReading) => transferDraft(fields, tried, pool), [fields, pool]);
  const label = useCommitLabel(form, reading);
  return (
    <ReadingChoice
      draftWith={draftWith}
      chosen={reading}
      onChoose={setReading}
      register={register}
      beneath={(preview) => balanceOf(form, pool.pool, preview)}
    >
      {(verdict, choice) => (
        <ChangeDialog
          wide
          title={t('transfer.title')}
          lead={t('transfer.lead')}
          rule="LP-13"
          draft={form.draft}
          verdict={verdict}
          today={register.asOf}
          commitLabel={label}
          onClose={onClose}
          onIncomplete={form.showEveryError}
          {...(choice === null ? {} : { preview: choice })}
        >
          <TransferFieldset form={form} pool={pool} pools={register.pools} />
        </ChangeDialog>
      )}
    </ReadingChoice>
  );
};
