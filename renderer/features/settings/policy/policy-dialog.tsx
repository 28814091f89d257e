/** Changes one policy parameter from a day on; every pool that it would change is shown before anything is taken. */
import { useCallback } from 'react';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { PolicyChange, PolicyParameter } from '../../../../domain/ledger/policy-changes';
import type { Register } from '../../../../domain/ledger/register';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { parseTypedDate } from '../../../ui/parse-typed-date';
import { ChangeDialog, DateEntry, TextEntry, useChangeForm, useDraftVerdict, useSettingWords } from '../../pools';
import type { ChangeForm } from '../../pools';
import { policyDraft, type PolicyFields } from './policy-draft';
import { settingsOf } from './settings-of';

interface PolicyDialogProps {
  readonly register: Register;
  readonly changes: readonly PolicyChange[];
  readonly parameter: PolicyParameter;
  readonly rule: string;
  readonly onClose: () => void;
}

export const PolicyDialog = ({ register, changes, parameter, rule, onClose }: PolicyDialogProps) => {
  const { t } = useTranslation(['settings', 'pools']);
  const toDraft = useCallback((fields: PolicyFields) => policyDraft(parameter, fields, changes), [parameter, changes]);
  const form = useChangeForm<PolicyFields>(
    { setting: String(register.policy[parameter]), on: formatDate(register.asOf) },
    toDraft,
  );
  const verdict = useDraftVerdict(form.draft, register);
  const on = parseTypedDate(form.fields.on);
  return (
    <ChangeDialog
      title={t('policy.dialog.title', { parameter: t(`pools:explain.parameter.${parameter}`) })}
      lead={t(`policy.says.${parameter}`)}
      rule={rule}
      draft={form.draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={
        form.draft.ok && on !== null
          ? t('policy.dialog.commit', { date: formatDate(on) })
          : t('policy.dialog.commitBlank')
      }
      wide
      onClose={onClose}
      onIncomplete={form.showEveryError}
    >
      <PolicyFieldset form={form} parameter={parameter} register={register} />
      <Later on={on} changes={changes} parameter={parameter} />
      <p className="small muted">{t('policy.dialog.scope')}</p>
    </ChangeDialog>
  );
};

interface PolicyFieldsetProps extends Pick<PolicyDialogProps, 'parameter' | 'register'> {
  readonly form: ChangeForm<PolicyFields>;
}

const PolicyFieldset = ({ form, parameter, register }: PolicyFieldsetProps) => {
  const { t } = useTranslation('settings');
  const { fields, set, errorOf } = form;
  return (
    <div className="pools-fields">
      {parameter === 'activationWindowMonths' ? (
        <TextEntry
          first
          digits
          label={t('policy.dialog.months')}
          value={fields.setting}
          onChange={(setting) => set({ setting })}
          error={errorOf('setting')}
        />
      ) : (
        <Settings form={form} parameter={parameter} register={register} />
      )}
      <DateEntry label={t('policy.dialog.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
    </div>
  );
};

interface SettingsProps extends PolicyFieldsetProps {
  readonly parameter: keyof typeof settingsOf;
}

const Settings = ({ form, parameter, register }: SettingsProps) => {
  const { t } = useTranslation(['settings', 'pools']);
  return (
    <Radio.Group
      className="pools-full"
      label={t('policy.dialog.setting')}
      value={form.fields.setting}
      onChange={(setting) => form.set({ setting })}
      error={form.errorOf('setting')}
    >
      <div className="stack policy-choice">
        {settingsOf[parameter].map((setting) => (
          <Radio
            key={setting}
            value={setting}
            label={t(`pools:explain.setting.${setting}`)}
            data-autofocus={setting === register.policy[parameter] || undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
};

interface LaterProps extends Pick<PolicyDialogProps, 'changes' | 'parameter'> {
  readonly on: CivilDate | null;
}

/** A change that was recorded for a later day still takes over then. */
const Later = ({ on, changes, parameter }: LaterProps) => {
  const later = on === null ? undefined : changes.find((change) => change.on > on);
  return later === undefined ? null : <TakesOver later={later} parameter={parameter} />;
};

const TakesOver = ({ later, parameter }: { readonly later: PolicyChange; readonly parameter: PolicyParameter }) => {
  const { t } = useTranslation('settings');
  const words = useSettingWords(later.policy);
  return <Note>{t('policy.dialog.later', { date: formatDate(later.on), value: words(parameter) })}</Note>;
};
