/** The policy parameters with the rule that each belongs to, and their settings in words. */
import { useTranslation } from 'react-i18next';
import type { PolicyParameter } from '../../../../domain/ledger/policy-changes';
import type { Policy } from '../../../../domain/policy/policy';

/** In the order in which an SSED comes about (policy-rules.md). */
export const policyParameters = [
  ['activationWindowMonths', 'LP-10'],
  ['weight', 'LP-12'],
  ['rounding', 'LP-12'],
  ['lapsed', 'LP-12'],
  ['removal', 'LP-13'],
  ['renewalBasis', 'LP-15'],
] as const satisfies readonly (readonly [PolicyParameter, string])[];

/** Those and the one of installations, which concerns no SSED. */
export const allPolicyParameters = [...policyParameters, ['serialPer', 'ID-6']] as const;

export const useSettingWords = (policy: Policy): ((parameter: PolicyParameter) => string) => {
  const { t } = useTranslation('pools');
  return (parameter) =>
    parameter === 'activationWindowMonths'
      ? t('explain.setting.months', { count: policy[parameter] })
      : t(`explain.setting.${policy[parameter]}`);
};
