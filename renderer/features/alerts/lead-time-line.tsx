/** One line of the dialog: an alert, whether it has a rule of its own, and the days or hours of that. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertScope } from '../../../domain/alert/alert-change';
import { isEnding, isLasting } from '../../../domain/alert/alert-kind';
import type { OwnRule } from '../../../domain/alert/own-rules';
import { leadModes, type LeadMode, type LeadTimesFields } from './lead-times-draft';
import { whenTold, whoseRule } from './rule-words';

type LineFields = NonNullable<LeadTimesFields[OwnRule['alert']]>;

interface LeadTimeLineProps {
  readonly rule: OwnRule;
  readonly scope: AlertScope;
  readonly fields: LineFields;
  readonly error: string | null;
  readonly isFirst: boolean;
  readonly onChange: (part: Partial<LineFields>) => void;
}

const isMode = (text: string): text is LeadMode => leadModes.some((mode) => mode === text);

export const LeadTimeLine = ({ rule, scope, fields, error, isFirst, onChange }: LeadTimeLineProps) => {
  const { t } = useTranslation(['alerts', 'app']);
  const { alert, inherited } = rule;
  const name = t(`app:alertKind.${alert}`);
  const isTyped = isEnding(alert) || isLasting(alert);
  const words: Readonly<Record<LeadMode, string>> = {
    inherit: t(scope.kind === 'all' ? 'dialog.inheritAll' : 'dialog.inherit'),
    own: t(isTyped ? 'dialog.own' : 'dialog.on'),
    off: t('dialog.off'),
  };
  const unit = isEnding(alert) ? 'days' : 'hours';
  return (
    <div className="lead-time-line">
      <span className="medium lead-time-what">{name}</span>
      <NativeSelect
        {...(isFirst ? { 'data-autofocus': true } : {})}
        aria-label={t('dialog.mode', { alert: name })}
        value={fields.mode}
        data={leadModes.map((value) => ({ value, label: words[value] }))}
        onChange={({ currentTarget: { value } }) => {
          if (isMode(value)) onChange({ mode: value });
        }}
      />
      {fields.mode === 'own' && isTyped && (
        <TextInput
          aria-label={t(`dialog.${unit}`, { alert: name })}
          placeholder={t(`dialog.${unit}Hint`)}
          value={fields.typed}
          error={error}
          autoComplete="off"
          inputMode={unit === 'hours' ? 'numeric' : 'text'}
          onChange={({ currentTarget: { value } }) => onChange({ typed: value })}
        />
      )}
      {fields.mode === 'inherit' && (
        <span className="small muted lead-time-note">
          {whenTold(alert, inherited, t)}; {whoseRule(inherited, t)}
        </span>
      )}
    </div>
  );
};
