/** One policy parameter: its sentence and rule, its setting, since when, and what is to come. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import {
  inForceSince,
  nextChange,
  type PolicyChange,
  type PolicyParameter,
} from '../../../../domain/ledger/policy-changes';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import { useSettingWords, useWritable } from '../../pools';

interface PolicyRowProps {
  readonly parameter: PolicyParameter;
  readonly rule: string;
  readonly changes: readonly PolicyChange[];
  readonly asOf: CivilDate;
  readonly value: string;
  readonly onAsk: () => void;
}

export const PolicyRow = ({ parameter, rule, changes, asOf, value, onAsk }: PolicyRowProps) => {
  const { t } = useTranslation('settings');
  const since = inForceSince(changes, parameter, asOf);
  const next = nextChange(changes, parameter, asOf);
  return (
    <tr>
      <th scope="row">
        <ParameterName parameter={parameter} rule={rule} />
      </th>
      <td>
        <span className="medium">{value}</span>
        {next !== null && <ToCome next={next} parameter={parameter} />}
      </td>
      <td>{since === null ? t('policy.always') : formatDate(since)}</td>
      <td>
        <ChangeButton parameter={parameter} onAsk={onAsk} />
      </td>
    </tr>
  );
};

const ParameterName = ({ parameter, rule }: Pick<PolicyRowProps, 'parameter' | 'rule'>) => {
  const { t } = useTranslation(['settings', 'pools']);
  return (
    <>
      <span className="medium">{t(`pools:explain.parameter.${parameter}`)}</span> <RuleChip id={rule} />
      <p className="small muted">{t(`policy.says.${parameter}`)}</p>
    </>
  );
};

const ToCome = ({ next, parameter }: { readonly next: PolicyChange; readonly parameter: PolicyParameter }) => {
  const { t } = useTranslation('settings');
  const wordsOf = useSettingWords(next.policy);
  return <p className="small muted">{t('policy.next', { date: formatDate(next.on), value: wordsOf(parameter) })}</p>;
};

const ChangeButton = ({ parameter, onAsk }: Pick<PolicyRowProps, 'parameter' | 'onAsk'>) => {
  const { t } = useTranslation(['settings', 'pools']);
  const { writable, why } = useWritable();
  return (
    <Button
      size="xs"
      aria-label={t('policy.changeOf', { parameter: t(`pools:explain.parameter.${parameter}`) })}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={onAsk}
    >
      {t('policy.change')}
    </Button>
  );
};
