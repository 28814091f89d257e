/** Launches a release, and says which one it replaces (LP-9). */
import { useCallback } from 'react';
import { Autocomplete, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { offeredProducts } from '../../../domain/catalogue/product';
import type { Register } from '../../../domain/ledger/register';
import { formatDate } from '../../ui/format-date';
import { RuleChip } from '../../ui/rule-chip';
import { EntryDialog, useEntryForm } from '../dossier';
import { DateEntry, TextEntry } from '../pools';
import { launchDraft, type LaunchFields } from './launch-draft';

interface LaunchDialogProps {
  readonly register: Register;
  readonly onClose: () => void;
}

export const LaunchDialog = ({ register, onClose }: LaunchDialogProps) => {
  const { t } = useTranslation('catalogue');
  const toDraft = useCallback((fields: LaunchFields) => launchDraft(fields, register), [register]);
  const initial = { release: '', product: '', on: formatDate(register.asOf), supersedes: '' };
  const { fields, set, errorOf, busy, refusal, submit } = useEntryForm<LaunchFields>({
    initial,
    toDraft,
    onDone: onClose,
  });
  const release = fields.release.trim();
  return (
    <EntryDialog
      title={t('release.dialog.title')}
      lead={
        <>
          {t('release.dialog.lead')} <RuleChip id="LP-9" />
        </>
      }
      commitLabel={release === '' ? t('release.dialog.commitBlank') : t('release.dialog.commit', { release })}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <TextEntry
        first
        label={t('release.dialog.release')}
        description={t('release.dialog.releaseHint')}
        value={fields.release}
        error={errorOf('release')}
        onChange={(typed) => set({ release: typed })}
      />
      <Autocomplete
        label={t('release.dialog.product')}
        data={offeredProducts(register.products).map(({ product }) => product)}
        value={fields.product}
        onChange={(product) => set({ product })}
      />
      <DateEntry
        label={t('release.dialog.on')}
        value={fields.on}
        error={errorOf('on')}
        onChange={(on) => set({ on })}
      />
      <Supersedes fields={fields} register={register} onChange={(supersedes) => set({ supersedes })} />
    </EntryDialog>
  );
};

interface SupersedesProps {
  readonly fields: LaunchFields;
  readonly register: Register;
  readonly onChange: (release: string) => void;
}

/** Only what nothing has replaced yet: once replaced, a release stays so from its first day. */
const Supersedes = ({ fields, register, onChange }: SupersedesProps) => {
  const { t } = useTranslation('catalogue');
  const current = register.releases.filter(({ supersededOn }) => supersededOn === null);
  const effect =
    fields.supersedes === '' ? {} : { description: t('release.dialog.effect', { release: fields.supersedes }) };
  return (
    <Select
      label={t('release.dialog.supersedes')}
      data={current.map(({ release }) => release)}
      value={fields.supersedes === '' ? null : fields.supersedes}
      onChange={(chosen) => onChange(chosen ?? '')}
      clearable
      searchable
      {...effect}
    />
  );
};
