/** Records a signed Channel Partner Agreement with its territories (LP-17). */
import { useCallback, useMemo, useState } from 'react';
import { Autocomplete, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { DateField } from '../../ui/date-field';
import { RuleChip } from '../../ui/rule-chip';
import { EntryDialog, useEntryForm } from '../dossier';
import { agreementDraft, type AgreementFields } from './agreement-draft';

interface AgreementDialogProps {
  readonly register: Register;
  readonly onClose: () => void;
}

const namesIn = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '').sort();

export const AgreementDialog = ({ register, onClose }: AgreementDialogProps) => {
  const { t } = useTranslation('sites');
  const { asOf, agreements, sites } = register;
  const [id] = useState(() => crypto.randomUUID());
  const toDraft = useCallback((typed: AgreementFields) => agreementDraft(typed, id, asOf), [id, asOf]);
  const initial: AgreementFields = { partner: '', territories: [], signedOn: asOf, from: asOf, until: null };
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const known = useMemo(
    () => ({
      partners: namesIn(agreements.map(({ partner }) => partner)),
      territories: namesIn([
        ...sites.map(({ territory }) => territory),
        ...agreements.flatMap(({ territories }) => territories),
      ]),
    }),
    [agreements, sites],
  );
  return (
    <EntryDialog
      title={t('agreement.record.title')}
      lead={
        <>
          {t('agreement.lead')} <RuleChip id="LP-17" />
        </>
      }
      commitLabel={t('agreement.record.commit')}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <Autocomplete
        data-autofocus
        label={t('agreement.field.partner')}
        data={known.partners}
        value={fields.partner}
        error={errorOf('partner')}
        onChange={(partner) => set({ partner })}
      />
      <TagsInput
        label={t('agreement.field.territories')}
        description={t('agreement.hint.territories')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={known.territories}
        splitChars={[',', ';']}
        acceptValueOnBlur
        value={[...fields.territories]}
        error={errorOf('territories')}
        onChange={(territories) => set({ territories })}
      />
      <div className="dossier-fields">
        <DateField
          label={t('agreement.field.signedOn')}
          value={fields.signedOn}
          error={errorOf('signedOn')}
          onChange={(signedOn) => set({ signedOn })}
        />
        <DateField
          label={t('agreement.field.from')}
          value={fields.from}
          error={errorOf('from')}
          onChange={(from) => set({ from })}
        />
        <DateField
          label={t('agreement.field.until')}
          value={fields.until}
          error={errorOf('until')}
          onChange={(until) => set({ until })}
        />
      </div>
    </EntryDialog>
  );
};
