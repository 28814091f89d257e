/** ID-3: the serials that an order quotes, one click to copy, and what has become of each since. */
import { useTranslation } from 'react-i18next';
import { isCurrent, isSameSerial } from '../../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { CopyButton } from '../../../ui/copy-button';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import type { IdisOrderProps } from './idis-order-props';

export const QuotedSerials = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const installation = register.installations.find((each) => each.installation === order.installation);
  return (
    <Section title={t('serials.title')} aside={<RuleChip id={order.serials.length === 0 ? 'ID-2' : 'ID-3'} />}>
      {order.serials.length === 0 ? (
        <p className="muted">{t(order.installationIs === 'new' ? 'serials.noneNew' : 'serials.noneExisting')}</p>
      ) : (
        <ul className="idis-serials">
          {order.serials.map(({ family, part, serial }) => (
            <li key={`${family} ${part ?? ''}`}>
              <span className="muted">{part ?? family}</span>
              <span className="mono">{serial}</span>
              <CopyButton text={serial} label={t('serials.copy', { serial })} />
              <Since installation={installation} serial={serial} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

interface SinceProps {
  readonly installation: RegisteredInstallation | undefined;
  readonly serial: string;
}

const Since = ({ installation, serial }: SinceProps) => {
  const { t } = useTranslation('idisOrders');
  const known = installation?.serials.find((each) => isSameSerial(each.serial, serial));
  if (known === undefined || isCurrent(known) || known.supersededBy === null) return null;
  return <span className="small muted">{t('serials.supersededBy', { serial: known.supersededBy })}</span>;
};
