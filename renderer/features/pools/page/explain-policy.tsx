/** The policy parameters that were in force for an SSED, each with its rule. */
import { useTranslation } from 'react-i18next';
import { RuleChip } from '../../../ui/rule-chip';
import type { Policy } from '../../../../domain/policy/policy';
import { policyParameters, useSettingWords } from './policy-parameters';

export const ExplainPolicy = ({ policy }: { readonly policy: Policy }) => {
  const { t } = useTranslation('pools');
  const wordsOf = useSettingWords(policy);
  return (
    <section className="explain-part">
      <h3>{t('explain.policy')}</h3>
      <dl className="explain-readings">
        {policyParameters.map(([parameter, rule]) => (
          <div key={parameter}>
            <dt>
              {t(`explain.parameter.${parameter}`)} <RuleChip id={rule} />
            </dt>
            <dd>{wordsOf(parameter)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
