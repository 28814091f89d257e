/** Enters the analytics levels of a product version, or says them anew (AC-3). */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { levelsInForce, type LevelCatalogue } from '../../../../domain/usage/analytics-levels';
import { EntryDialog, useEntryForm } from '../../dossier';
import { TextEntry } from '../../pools';
import { fieldsOfLevels, levelsDraft, type LevelsFields } from './level-draft';
import { LevelRows } from './level-rows';

interface LevelDialogProps {
  readonly register: Register;
  /** What is said anew; `null` for a new version. */
  readonly before: LevelCatalogue | null;
  readonly onClose: () => void;
}

export const LevelDialog = ({ register, before, onClose }: LevelDialogProps) => {
  const { t } = useTranslation('catalogue');
  const { asOf: on, levelCatalogues: known } = register;
  const toDraft = useCallback(
    (fields: LevelsFields) => levelsDraft(fields, { on, before, known }),
    [on, before, known],
  );
  const initial = fieldsOfLevels(before ?? levelsInForce(known, undefined), before === null);
  const form = useEntryForm<LevelsFields>({ initial, toDraft, onDone: onClose });
  const { fields, set, errorOf, busy, refusal, submit } = form;
  return (
    <EntryDialog
      title={before === null ? t('level.dialog.add') : t('level.dialog.edit', { version: before.version })}
      lead={t('level.dialog.lead')}
      commitLabel={t('level.dialog.commit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      {before === null && (
        <TextEntry
          first
          label={t('level.dialog.version')}
          description={t('level.dialog.versionHint')}
          value={fields.version}
          error={errorOf('version')}
          onChange={(version) => set({ version })}
        />
      )}
      <LevelRows form={form} />
    </EntryDialog>
  );
};
