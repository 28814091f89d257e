/** Sets lead times for everything, a customer, a pool or an installation: for each alert its own, none, or as set elsewhere. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertScope } from '../../../domain/alert/alert-change';
import { ownRulesOf, type OwnRule } from '../../../domain/alert/own-rules';
import type { Register } from '../../../domain/ledger/register';
import { scopeWords } from '../../app/alert-facts';
import { useRegister } from '../../db/use-register';
import { EntryDialog, useEntryForm } from '../dossier';
import { LeadTimeLine } from './lead-time-line';
import { fieldsOfRules, leadTimesDraft, type LeadTimesFields } from './lead-times-draft';
import './alerts.css';

interface LeadTimesDialogProps {
  readonly scope: AlertScope;
  readonly onClose: () => void;
}

export const LeadTimesDialog = (props: LeadTimesDialogProps) => {
  const { register } = useRegister();
  return register === null ? null : <Dialog register={register} {...props} />;
};

const Dialog = ({ register, scope, onClose }: LeadTimesDialogProps & { readonly register: Register }) => {
  const { t } = useTranslation('alerts');
  // As they were when it opened: what is set elsewhere meanwhile does not change the fields under somebody's hands.
  const [rules] = useState<readonly OwnRule[]>(() => ownRulesOf(register, scope));
  const toDraft = useCallback(
    (fields: LeadTimesFields) => leadTimesDraft(fields, rules, scope, register.asOf),
    [rules, scope, register.asOf],
  );
  const form = useEntryForm({ initial: fieldsOfRules(rules), toDraft, onDone: onClose });
  const unchanged = form.errorAt('unchanged');
  return (
    <EntryDialog
      title={scope.kind === 'all' ? t('dialog.titleAll') : t('dialog.title', { name: scopeWords(scope) })}
      lead={t('dialog.lead')}
      commitLabel={t('dialog.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <div className="lead-time-lines">
        {rules.map((rule) => {
          const fields = form.fields[rule.alert];
          return fields === undefined ? null : (
            <LeadTimeLine
              key={rule.alert}
              rule={rule}
              scope={scope}
              fields={fields}
              isFirst={rule === rules[0]}
              error={form.errorOf(rule.alert)}
              onChange={(part) => form.set({ [rule.alert]: { ...fields, ...part } })}
            />
          );
        })}
      </div>
      {unchanged !== null && <p role="alert">{unchanged}</p>}
    </EntryDialog>
  );
};
