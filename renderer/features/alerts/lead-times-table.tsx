/** When somebody is told of what, and whose rule that is. */
import { useTranslation } from 'react-i18next';
import type { OwnRule } from '../../../domain/alert/own-rules';
import { whenTold, whoseRule } from './rule-words';
import './alerts.css';

export const LeadTimesTable = ({ rules, label }: { readonly rules: readonly OwnRule[]; readonly label: string }) => {
  const { t } = useTranslation(['alerts', 'app']);
  return (
    <table className="lead-times" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('columns.alert')}</th>
          <th scope="col">{t('columns.told')}</th>
          <th scope="col">{t('columns.whose')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ alert, inForce, own }) => (
          <tr key={alert} data-own={own !== null || undefined}>
            <th scope="row">{t(`app:alertKind.${alert}`)}</th>
            <td>{whenTold(alert, inForce, t)}</td>
            <td className="muted">{whoseRule(inForce, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
