/** Writes a request for an offline activation and saves its file; nothing counts before it is answered (LP-10). */
import { useCallback, useMemo, useState } from 'react';
import { Autocomplete, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import type { Result } from '../../../../domain/result';
import { SigningFields } from '../../../app/signing-fields';
import { useSigning, type Signing } from '../../../app/use-signing';
import { keepWrittenFile } from '../../../app/written-file';
import { desktop } from '../../../desktop';
import { formatQuantity } from '../../../ui/format-quantity';
import { offeredSites } from '../drafts/activate';
import { draftedQuantity, said, type Draft } from '../drafts/draft';
import {
  productsOf,
  refuseRequested,
  requestDraft,
  requestSite,
  type RequestFields,
} from '../drafts/request-activation';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { SiteEulaNote } from './site-eula-note';
import { TextEntry } from './text-entry';
import { useChangeForm, type ChangeForm } from './use-change-form';
import { useDraftVerdict, type DraftVerdict } from './use-draft-verdict';

/** Site and reason are those of the draft. */
const writeRequest = async (
  { product, fingerprint }: RequestFields,
  draft: Draft,
  { input }: Signing,
): Promise<Result<unknown> | null> => {
  const [change] = draft.ok ? draft.changes : [];
  if (input === null || change?.kind !== 'licences-activated') return null;
  const { pool, quantity, site = '', override = '' } = change;
  const order = {
    ...{ pool, product, quantity, site },
    ...said('fingerprint', fingerprint.trim()),
    ...said('override', override),
  };
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
  const form = useChangeForm<RequestFields>(
    { product, quantity: '', site: '', fingerprint: '', override: '' },
    toDraft,
  );
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
      onCommit={() => writeRequest(form.fields, form.draft, signing)}
      commitLabel={
        quantity === null
          ? t('request.commitBlank')
          : t('request.commit', { count: quantity, quantity: formatQuantity(quantity) })
      }
    >
      <RequestFieldset form={form} pool={pool} register={register} />
      <div className="pools-fields">
        <SigningFields signing={signing} tried={tried} none={t('request.noKey')} />
      </div>
    </ChangeDialog>
  );
};

interface RequestFieldsetProps {
  readonly form: ChangeForm<RequestFields>;
  readonly pool: RegisteredPool;
  readonly register: Register;
}

const RequestFieldset = ({ form, pool, register }: RequestFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  const offered = useMemo(() => offeredSites(register, pool), [register, pool]);
  const standing = requestSite(fields, pool, register);
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
      <Autocomplete
        label={t('request.site')}
        description={t('request.siteHelp')}
        data={offered.map(({ label }) => label)}
        value={fields.site}
        onChange={(site) => set({ site })}
        error={errorOf('site')}
      />
      {standing !== null && (
        <div className="pools-wide-field">
          <SiteEulaNote
            register={register}
            standing={standing}
            override={fields.override}
            error={errorOf('override')}
            onOverride={(override) => set({ override })}
          />
        </div>
      )}
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
