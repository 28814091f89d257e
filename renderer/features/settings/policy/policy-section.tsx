/** The policy parameters: what each says, how it is set and since when, the way to change it, and what was changed before. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyChanges, type PolicyChange, type PolicyParameter } from '../../../../domain/ledger/policy-changes';
import type { Register } from '../../../../domain/ledger/register';
import { useRegister } from '../../../db/use-register';
import { Section } from '../../../ui/section';
import { GeneralHistory, allPolicyParameters, useSettingWords } from '../../pools';
import { PolicyDialog } from './policy-dialog';
import { PolicyRow } from './policy-row';
import { usePolicyWords } from './use-policy-words';
import './policy.css';

export const PolicySection = () => {
  const { t } = useTranslation('settings');
  const { register } = useRegister();
  return (
    <Section title={t('policy.title')}>
      <div className="stack">
        <p className="lead">{t('policy.lead')}</p>
        {register === null ? <p role="status">{t('policy.loading')}</p> : <Policies register={register} />}
      </div>
    </Section>
  );
};

interface Asked {
  readonly parameter: PolicyParameter;
  readonly rule: string;
}

const Policies = ({ register }: { readonly register: Register }) => {
  const changes = useMemo(() => policyChanges(register), [register]);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <ParameterTable register={register} changes={changes} onAsk={setAsked} />
      <History register={register} changes={changes} />
      {asked !== null && <PolicyDialog {...{ register, changes }} {...asked} onClose={() => setAsked(null)} />}
    </>
  );
};

interface ParameterTableProps {
  readonly register: Register;
  readonly changes: readonly PolicyChange[];
  readonly onAsk: (asked: Asked) => void;
}

const columns = ['parameter', 'value', 'since', 'action'] as const;

const ParameterTable = ({ register, changes, onAsk }: ParameterTableProps) => {
  const { t } = useTranslation('settings');
  const wordsOf = useSettingWords(register.policy);
  return (
    <table className="policy-table" aria-label={t('policy.table')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === 'action' ? (
                <span className="visually-hidden">{t('policy.column.action')}</span>
              ) : (
                t(`policy.column.${column}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {allPolicyParameters.map(([parameter, rule]) => (
          <PolicyRow
            key={parameter}
            {...{ parameter, rule, changes }}
            asOf={register.asOf}
            value={wordsOf(parameter)}
            onAsk={() => onAsk({ parameter, rule })}
          />
        ))}
      </tbody>
    </table>
  );
};

const History = ({ register, changes }: Omit<ParameterTableProps, 'onAsk'>) => {
  const { t } = useTranslation('settings');
  const wordsOf = usePolicyWords(changes);
  const policies = register.generalChanges.filter(({ change }) => change.kind === 'policy-set');
  return (
    <section className="stack" aria-label={t('policy.history')}>
      <h3>{t('policy.history')}</h3>
      <GeneralHistory label={t('policy.history')} register={register} changes={policies} wordsOf={wordsOf} />
    </section>
  );
};
