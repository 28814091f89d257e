/** Transfers licences to another pool, into transit or to another partner (LP-13), with both readings worked out. */
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReading } from '../../../../domain/policy/policy';
import type { Result } from '../../../../domain/result';
import { acceptStep } from '../../../app/apply-change';
import { useSigning, type Signing } from '../../../app/use-signing';
import { useLedger } from '../../../db/use-ledger';
import { desktop } from '../../../desktop';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { saveBytes } from '../../../ui/save-bytes';
import { draftedQuantity, type Draft } from '../drafts/draft';
import type { DraftPreview } from '../drafts/preview-draft';
import { IN_JOINING_ORDER } from '../drafts/retire';
import { releaseOrder, withRelease, type ReleaseFields } from '../drafts/release';
import { INTO_TRANSIT, isUnderWay, nextTransferNumber, TO_PARTNER, transferDraft } from '../drafts/transfer';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { ReadingChoice } from './reading-choice';
import { ReleaseFieldset } from './release-fieldset';
import { TransferBalance } from './transfer-balance';
import { TransferFieldset } from './transfer-fieldset';
import { useChangeForm, type ChangeForm } from './use-change-form';

/** There is no key yet to sign with. */
const UNSIGNED: Draft = { ok: false, errors: {} };

interface TransferDialogProps extends PoolDialogProps {
  /** How many, of which lot and to which pool, where that is known already. */
  readonly prefill?: Partial<Pick<ReleaseFields, 'quantity' | 'lot' | 'to'>>;
}

const useInitialFields = ({ register, pool, prefill = {} }: TransferDialogProps): ReleaseFields => {
  const ledger = useLedger();
  const [initial] = useState<ReleaseFields>(() => ({
    quantity: '',
    lot: pool.lots[0]?.lot ?? IN_JOINING_ORDER,
    to: INTO_TRANSIT,
    on: formatDate(register.asOf),
    transfer: nextTransferNumber(register, ledger, register.asOf),
    destination: '',
    partner: '',
    issuer: '',
    from: '',
    ...prefill,
  }));
  return initial;
};

/** The words on the button: how many, under which reading. */
const useCommitLabel = (form: ChangeForm<ReleaseFields>, reading: RemovalReading): string => {
  const { t } = useTranslation('pools');
  const quantity = draftedQuantity(form.draft);
  const words = form.fields.to === TO_PARTNER ? 'release' : 'transfer';
  if (quantity === null) return t(`${words}.commitBlank`);
  return t(`${words}.commit`, {
    count: quantity,
    quantity: formatQuantity(quantity),
    reading: t(`retire.${reading}`),
  });
};

const balanceOf = (draft: Draft, to: string, from: string, preview: DraftPreview): ReactNode => {
  const removed = draft.ok ? draft.changes[0] : undefined;
  if (removed?.kind !== 'licences-removed' || removed.transfer === undefined) return null;
  const pools = isUnderWay(to) ? [from] : [from, to];
  return <TransferBalance preview={preview} on={removed.on} sides={{ pools, transfer: removed.transfer }} />;
};

/** Signs and records the release, and saves its file at once. */
const release = async (
  { draft, fields }: ChangeForm<ReleaseFields>,
  { input }: Signing,
): Promise<Result<unknown> | null> => {
  const order = input === null ? null : releaseOrder(draft, fields, input);
  if (order === null) return null;
  const released = await desktop.invoke('transfers.release', order);
  if (!released.ok) return released;
  await acceptStep(released);
  saveBytes(released.value.fileName, new Uint8Array(released.value.bytes));
  return released;
};

/** What the dialog holds beside its fields, and how it is committed. */
const useTransfer = (props: TransferDialogProps) => {
  const { register, pool } = props;
  const [reading, setReading] = useState<RemovalReading>(register.policy.removal);
  const [tried, setTried] = useState(false);
  const signing = useSigning();
  const toDraft = useCallback(
    (fields: ReleaseFields) => withRelease(transferDraft(fields, reading, pool), fields),
    [reading, pool],
  );
  const form = useChangeForm(useInitialFields(props), toDraft);
  const { fields } = form;
  // The readings are shown before a partner or a key is chosen.
  const draftWith = useCallback((one: RemovalReading) => transferDraft(fields, one, pool), [fields, pool]);
  const signs = fields.to === TO_PARTNER;
  return {
    form,
    reading,
    setReading,
    draftWith,
    signing,
    signs,
    tried,
    draft: signs && signing.input === null ? UNSIGNED : form.draft,
    onIncomplete: () => {
      form.showEveryError();
      setTried(true);
    },
    commit: signs ? { onCommit: () => release(form, signing) } : {},
  };
};

export const TransferDialog = (props: TransferDialogProps) => {
  const { register, pool, onClose } = props;
  const { t } = useTranslation('pools');
  const { form, reading, setReading, draftWith, signing, signs, tried, ...rest } = useTransfer(props);
  const label = useCommitLabel(form, reading);
  return (
    <ReadingChoice
      draftWith={draftWith}
      chosen={reading}
      onChoose={setReading}
      register={register}
      beneath={(preview) => balanceOf(draftWith(reading), form.fields.to, pool.pool, preview)}
    >
      {(verdict, choice) => (
        <ChangeDialog
          wide
          title={t('transfer.title')}
          lead={t('transfer.lead')}
          rule="LP-13"
          draft={rest.draft}
          verdict={verdict}
          today={register.asOf}
          commitLabel={label}
          onClose={onClose}
          onIncomplete={rest.onIncomplete}
          {...rest.commit}
          {...(choice === null ? {} : { preview: choice })}
        >
          <TransferFieldset form={form} pool={pool} pools={register.pools} />
          {signs && <ReleaseFieldset form={form} signing={signing} tried={tried} />}
        </ChangeDialog>
      )}
    </ReadingChoice>
  );
};
