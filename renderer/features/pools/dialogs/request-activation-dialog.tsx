/** Writes a request for an offline activation and saves its file; nothing counts before it is answered (LP-10). */
import { useCallback, useState } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { Result } from '../../../../domain/result';
import { SigningFields } from '../../../app/signing-fields';
import { useSigning, type Signing } from '../../../app/use-signing';
import { keepWrittenFile } from '../../../app/written-file';
import { desktop } from '../../../desktop';
import { formatQuantity } from '../../../ui/format-quantity';
import { draftedQuantity, said } from '../drafts/draft';
import { productsOf, refuseRequested, requestDraft, type RequestFields } from '../drafts/request-activation';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm, type ChangeForm } from './use-change-form';
import { useDraftVerdict, type DraftVerdict } from './use-draft-verdict';

const writeRequest = async (
  pool: string,
  { product, site, fingerprint }: RequestFields,
  count: number,
  { input }: Signing,
): Promise<Result<unknown> | null> => {
  if (input === null) return null;
  const order = { pool, product, quantity: count, site: site.trim(), ...said('fingerprint', fingerprint.trim()) };
  const written = await desktop.invoke('activations.request', { ...order, ...input });
  if (written.ok) await keepWrittenFile(written.value);
  return written;
};

/** What the pool cannot give is refused before the file is written. */
const useRequestVerdict = (form: ChangeForm<RequestFields>, pool: RegisteredPool, register: Register): DraftVerdict => {
  const verdict = useDraftVerdict(form.draft, register);
  const refusal = form.draft.ok ? refuseRequested(form.fields, pool, register) : null;
  return refusal === null ? verdict : { status: 'refused', refusal };
};

export const RequestActivationDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const signing = useSigning();
  const [tried, setTried] = useState(false);
  const toDraft = useCallback((fields: RequestFields) => requestDraft(fields, pool, register), [pool, register]);
  const [product = ''] = productsOf(pool);
  const form = useChangeForm<RequestFields>({ product, quantity: '', site: '', fingerprint: '' }, toDraft);
  const verdict = useRequestVerdict(form, pool, register);
  const quantity = draftedQuantity(form.draft);
  const draft = signing.input === null ? { ok: false as const, errors: {} } : form.draft;
  return (
    <ChangeDialog
      title={t('request.title')}
      lead={t('request.lead')}
      rule="LP-10"
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      onClose={onClose}
      onIncomplete={() => {
        form.showEveryError();
        setTried(true);
      }}
      onCommit={() => writeRequest(pool.pool, form.fields, quantity ?? 0, signing)}
      commitLabel={
        quantity === null
          ? t('request.commitBlank')
          : t('request.commit', { count: quantity, quantity: formatQuantity(quantity) })
      }
    >
      <RequestFieldset form={form} pool={pool} />
      <div className="pools-fields">
        <SigningFields signing={signing} tried={tried} none={t('request.noKey')} />
      </div>
    </ChangeDialog>
  );
};

interface RequestFieldsetProps {
  readonly form: ChangeForm<RequestFields>;
  readonly pool: RegisteredPool;
}

const RequestFieldset = ({ form, pool }: RequestFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  return (
    <div className="pools-fields">
      <Select
        className="pools-wide-field"
        label={t('request.product')}
        data={[...productsOf(pool)]}
        value={fields.product}
        allowDeselect={false}
        onChange={(product) => set({ product: product ?? '' })}
      />
      <TextEntry
        first
        digits
        label={t('field.quantity')}
        description={t('field.quantityOf', { available: formatQuantity(pool.quantity - pool.activated) })}
        value={fields.quantity}
        onChange={(quantity) => set({ quantity })}
        error={errorOf('quantity')}
      />
      <TextEntry
        label={t('request.site')}
        description={t('request.siteHelp')}
        value={fields.site}
        onChange={(site) => set({ site })}
        error={errorOf('site')}
      />
      <div className="pools-wide-field">
        <TextEntry
          label={t('request.fingerprint')}
          description={t('request.fingerprintHelp')}
          value={fields.fingerprint}
          onChange={(fingerprint) => set({ fingerprint })}
          error={errorOf('fingerprint')}
        />
      </div>
    </div>
  );
};
