/** Writes the return of what an answer granted, and saves its file. */
import { useCallback, useState } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { Result } from '../../../../domain/result';
import { SigningFields } from '../../../app/signing-fields';
import { useSigning, type Signing } from '../../../app/use-signing';
import { keepWrittenFile } from '../../../app/written-file';
import { desktop } from '../../../desktop';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { draftedQuantity } from '../drafts/draft';
import { returnables, returnDraft, type Returnable, type ReturnFields } from '../drafts/return-activation';
import { ChangeDialog } from './change-dialog';
import { TextEntry } from './text-entry';
import { useChangeForm, type ChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

interface ReturnDialogProps {
  readonly register: Register;
  readonly pool: string;
  /** The answer whose licences come back; the oldest of the pool where none is named. */
  readonly response?: string;
  readonly onClose: () => void;
}

const writeReturn = async (response: string, quantity: number, { input }: Signing): Promise<Result<unknown> | null> => {
  if (input === null) return null;
  const written = await desktop.invoke('activations.return', { response, quantity, ...input });
  if (written.ok) await keepWrittenFile(written.value);
  return written;
};

export const ReturnActivationDialog = ({ register, pool, response, onClose }: ReturnDialogProps) => {
  const { t } = useTranslation('pools');
  const [tried, setTried] = useState(false);
  const offered = returnables(register, pool);
  const first = offered.find((each) => each.response === response) ?? offered[0];
  const toDraft = useCallback(
    (fields: ReturnFields) => returnDraft(fields, returnables(register, pool), register),
    [register, pool],
  );
  const initial = { response: first?.response ?? '', quantity: first === undefined ? '' : String(first.left) };
  const form = useChangeForm<ReturnFields>(initial, toDraft);
  const chosen = offered.find((each) => each.response === form.fields.response);
  const signing = useSigning(chosen?.exchange.request.siteKid ?? null);
  const verdict = useDraftVerdict(form.draft, register);
  const quantity = draftedQuantity(form.draft);
  return (
    <ChangeDialog
      title={t('giveBack.title')}
      lead={t('giveBack.lead')}
      draft={signing.input === null ? { ok: false as const, errors: {} } : form.draft}
      verdict={verdict}
      today={register.asOf}
      onClose={onClose}
      onIncomplete={() => {
        form.showEveryError();
        setTried(true);
      }}
      onCommit={() => writeReturn(form.fields.response, quantity ?? 0, signing)}
      commitLabel={
        quantity === null
          ? t('giveBack.commitBlank')
          : t('giveBack.commit', { count: quantity, quantity: formatQuantity(quantity) })
      }
    >
      <ReturnFieldset form={form} offered={offered} />
      <div className="pools-fields">
        <SigningFields signing={signing} tried={tried} none={t('giveBack.noKey')} />
      </div>
    </ChangeDialog>
  );
};

interface ReturnFieldsetProps {
  readonly form: ChangeForm<ReturnFields>;
  readonly offered: readonly Returnable[];
}

const ReturnFieldset = ({ form, offered }: ReturnFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  const options = offered.map(({ response, exchange: { request, answer }, left }) => ({
    value: response,
    label: t('giveBack.option', {
      site: request.site.name,
      product: request.product,
      quantity: formatQuantity(left),
      date: formatDate(answer?.response.activatedOn ?? request.requestedOn),
    }),
  }));
  const left = offered.find(({ response }) => response === fields.response)?.left ?? 0;
  return (
    <div className="pools-fields">
      <Select
        className="pools-wide-field"
        label={t('giveBack.which')}
        data={options}
        value={fields.response}
        allowDeselect={false}
        onChange={(response) => set({ response: response ?? '' })}
      />
      <TextEntry
        first
        digits
        label={t('field.quantity')}
        description={t('giveBack.left', { left: formatQuantity(left) })}
        value={fields.quantity}
        onChange={(quantity) => set({ quantity })}
        error={errorOf('quantity')}
      />
    </div>
  );
};
