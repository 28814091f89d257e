/** A change of the policy in words: "Weight: by quantity → by quantity and list price". */
import { useTranslation } from 'react-i18next';
import type { PolicyChange, PolicyParameter } from '../../../../domain/ledger/policy-changes';
import type { GeneralChange } from '../../../../domain/ledger/register';
import type { Policy } from '../../../../domain/policy/policy';

export const usePolicyWords = (changes: readonly PolicyChange[]): ((change: GeneralChange) => string) => {
  const { t } = useTranslation(['settings', 'pools']);
  const valueOf = (policy: Policy, parameter: PolicyParameter): string =>
    parameter === 'activationWindowMonths'
      ? t('pools:explain.setting.months', { count: policy[parameter] })
      : t(`pools:explain.setting.${policy[parameter]}`);
  return ({ event, change }) => {
    const told = changes.find(
      (one) => one.event === event && one.policy === ('policy' in change ? change.policy : null),
    );
    const words = (told?.parameters ?? []).map((parameter) =>
      t('policy.was', {
        parameter: t(`pools:explain.parameter.${parameter}`),
        before: told === undefined ? '' : valueOf(told.before, parameter),
        after: told === undefined ? '' : valueOf(told.policy, parameter),
      }),
    );
    return words.length === 0 ? t('policy.same') : words.join('; ');
  };
};
