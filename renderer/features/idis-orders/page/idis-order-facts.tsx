/** What an IDIS order says beside its lines. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { customerPath, installationPath } from '../../../app/paths';
import { Facts, type Fact } from '../../../ui/facts';
import { formatDate } from '../../../ui/format-date';
import { RuleChip } from '../../../ui/rule-chip';
import { Section } from '../../../ui/section';
import type { IdisOrderProps } from './idis-order-props';

const said = (name: string, value: string | null): readonly Fact[] => (value === null ? [] : [{ name, value }]);

export const IdisOrderFacts = ({ register, order }: IdisOrderProps) => {
  const { t } = useTranslation('idisOrders');
  const installation = register.installations.find((each) => each.installation === order.installation);
  const facts: readonly Fact[] = [
    {
      name: t('facts.installation'),
      value: <Link href={installationPath(order.installation)}>{installation?.name ?? order.installation}</Link>,
    },
    { name: t('facts.is'), value: t(`composer.is.${order.installationIs}`) },
    { name: t('facts.customer'), value: <Customer customer={installation?.customer ?? null} /> },
    { name: t('facts.on'), value: formatDate(order.on) },
    { name: t('facts.partner'), value: order.partner ?? <Quiet>{t('facts.notSaid')}</Quiet> },
    ...said(t('facts.territory'), order.territory),
    ...(order.override === null
      ? []
      : [
          {
            name: t('facts.override'),
            value: (
              <>
                {order.override} <RuleChip id="LP-17" />
              </>
            ),
          },
        ]),
    ...said(t('facts.contact'), order.contact),
    ...(order.cancelledOn === null ? [] : said(t('facts.cancelledOn'), formatDate(order.cancelledOn))),
    ...said(t('facts.reason'), order.cancelReason),
    ...(order.note === null ? [] : [{ name: t('facts.note'), value: <span className="idis-note">{order.note}</span> }]),
  ];
  return (
    <Section title={t('facts.title')}>
      <Facts facts={facts} />
    </Section>
  );
};

const Quiet = ({ children }: { readonly children: ReactNode }) => <span className="muted">{children}</span>;

const Customer = ({ customer }: { readonly customer: string | null }) => {
  const { t } = useTranslation('idisOrders');
  if (customer === null) return <Quiet>{t('facts.notSaid')}</Quiet>;
  return <Link href={customerPath(customer)}>{customer}</Link>;
};
