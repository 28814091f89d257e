/** Sets how many licences of a pool are meant for a site (LP-7), and asks for a reason where no agreement covers it (LP-17). */
import { useCallback, useMemo } from 'react';
import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkTerritory } from '../../../domain/agreement/check-territory';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import type { RegisteredAssignment } from '../../../domain/site/registered-site';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';
import { EntryDialog, useEntryForm } from '../dossier';
import { assignable, assignDraft, readCount, uncoveredTerritory, type AssignFields } from './assign-draft';

interface AssignDialogProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  /** What is set anew; `null` for a new assignment. */
  readonly assignment: RegisteredAssignment | null;
  readonly onClose: () => void;
}

/** The sites of the pool's own customer stand first. */
const useSiteOptions = (register: Register, pool: RegisteredPool) =>
  useMemo(() => {
    const isOwn = ({ customer }: { readonly customer: string }): boolean => customer === pool.customer;
    const inOrder = [...register.sites.filter(isOwn), ...register.sites.filter((site) => !isOwn(site))];
    return inOrder.map(({ site, name, customer }) => ({ value: site, label: `${name} · ${customer}` }));
  }, [register, pool]);

const useLotOptions = ({ lots }: RegisteredPool) => {
  const { t } = useTranslation('sites');
  return [
    { value: '', label: t('assign.anyLot') },
    ...lots.map(({ lot, product, quantity }) => ({
      value: lot,
      label: t('assign.lotOption', { lot, product, quantity: formatQuantity(quantity) }),
    })),
  ];
};

const useCommitLabel = (typed: string): string => {
  const { t } = useTranslation('sites');
  const quantity = readCount(typed);
  return quantity.ok
    ? t('assign.commit', { count: quantity.value, quantity: formatQuantity(quantity.value) })
    : t('assign.commitBlank');
};

export const AssignDialog = ({ register, pool, assignment, onClose }: AssignDialogProps) => {
  const { t } = useTranslation('sites');
  const toDraft = useCallback((fields: AssignFields) => assignDraft(fields, pool, register), [pool, register]);
  const initial: AssignFields = {
    site: assignment?.site ?? null,
    lot: assignment?.lot ?? '',
    quantity: assignment === null ? '' : formatQuantity(assignment.quantity),
    override: '',
  };
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const sites = useSiteOptions(register, pool);
  const territory = uncoveredTerritory(fields.site, register, register.asOf);
  const left = formatQuantity(assignable(fields, register, pool));
  const lots = useLotOptions(pool);
  return (
    <EntryDialog
      title={t('assign.dialogTitle')}
      lead={
        <>
          {t('assign.lead')} <RuleChip id="LP-7" />
        </>
      }
      commitLabel={useCommitLabel(fields.quantity)}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      {sites.length === 0 && <Note>{t('assign.noSites')}</Note>}
      <Select
        data-autofocus={assignment === null || undefined}
        searchable
        label={t('assign.field.site')}
        placeholder={t('assign.chooseSite')}
        data={sites}
        value={fields.site}
        error={errorOf('site')}
        disabled={assignment !== null}
        onChange={(site) => set({ site })}
      />
      <div className="dossier-fields">
        <TextInput
          data-autofocus={assignment !== null || undefined}
          label={t('assign.field.quantity')}
          description={t('assign.left', { left, quantity: formatQuantity(pool.quantity) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          value={fields.quantity}
          error={errorOf('quantity')}
          onChange={(event) => set({ quantity: event.currentTarget.value })}
        />
        <Select
          label={t('assign.field.lot')}
          data={lots}
          value={fields.lot}
          allowDeselect={false}
          disabled={assignment !== null}
          onChange={(lot) => set({ lot: lot ?? '' })}
        />
      </div>
      {territory !== null && (
        <>
          <TerritoryNote register={register} territory={territory} />
          <TextInput
            label={t('assign.field.override')}
            value={fields.override}
            error={errorOf('override')}
            autoComplete="off"
            onChange={(event) => set({ override: event.currentTarget.value })}
          />
        </>
      )}
    </EntryDialog>
  );
};

/** Which territories are covered instead. */
const TerritoryNote = ({ register, territory }: { readonly register: Register; readonly territory: string }) => {
  const { t } = useTranslation('sites');
  const answer = checkTerritory(register, { territory, on: register.asOf });
  const territories = answer.covered ? [] : answer.territories;
  return (
    <Note tone="amber">
      {t('agreement.outside', { territory })}{' '}
      {territories.length === 0 ? t('agreement.none') : t('agreement.covered', { territories: territories.join(', ') })}{' '}
      <RuleChip id="LP-17" />
    </Note>
  );
};
