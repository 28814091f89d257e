/** A price list: what it costs, since when and how long, and what follows from it for SUP and services (LP-4, LP-20). */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { listStanding, type PriceList } from '../../../domain/catalogue/price-list';
import type { Register } from '../../../domain/ledger/register';
import { applyChange } from '../../app/apply-change';
import { copiedPriceListPath, editedPriceListPath, paths } from '../../app/paths';
import { toastRefusal } from '../../app/toast';
import { Facts } from '../../ui/facts';
import { formatDate } from '../../ui/format-date';
import { formatMoney } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { useWritable } from '../pools';
import { formatPercent } from './format-percent';
import { PriceTable } from './price-table';
import { StandingWord } from './standing-word';

interface PriceListPageProps {
  readonly register: Register;
  readonly list: PriceList;
}

export const PriceListPage = ({ register, list }: PriceListPageProps) => {
  const { t } = useTranslation('catalogue');
  const { currency, validFrom, validUntil } = list;
  const lead = t('price.page.lead', {
    currency,
    from: formatDate(validFrom),
    until: validUntil === null ? t('price.open') : t('price.page.to', { date: formatDate(validUntil) }),
  });
  const standing = listStanding(register.priceLists, list, register.asOf);
  return (
    <div className="page">
      <PageHeader
        title={list.name}
        beside={<StandingWord standing={standing} pill />}
        lead={lead}
        actions={<Actions register={register} list={list} />}
      />
      <Terms list={list} />
      <PriceTable register={register} list={list} />
    </div>
  );
};

const Terms = ({ list }: { readonly list: PriceList }) => {
  const { t } = useTranslation('catalogue');
  const { supDiscountBasisPoints: points, servicesDayMinorUnits: minorUnits, currency } = list;
  const discount =
    points === 0 ? t('price.page.noDiscount') : t('price.page.discountText', { percent: formatPercent(points) });
  const day = minorUnits === null ? t('price.noRate') : formatMoney({ minorUnits, currency });
  return (
    <Section title={t('price.page.terms')}>
      <Facts
        facts={[
          { name: t('price.page.discount'), value: <Ruled rule="LP-4">{discount}</Ruled> },
          { name: t('price.page.day'), value: <Ruled rule="LP-20">{day}</Ruled> },
        ]}
      />
    </Section>
  );
};

const Ruled = ({ rule, children }: { readonly rule: string; readonly children: string }) => (
  <>
    {children} <RuleChip id={rule} />
  </>
);

const Actions = ({ register, list }: PriceListPageProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const { writable, why } = useWritable();
  const off = writable ? {} : { disabled: true, title: why };
  const withdraw = async (): Promise<void> => {
    const change = { kind: 'price-list-withdrawn', on: register.asOf, priceList: list.priceList } as const;
    const recorded = await applyChange([change]);
    if (recorded.ok) navigate(paths.catalogue);
    else toastRefusal(recorded.error);
  };
  return (
    <>
      <Button component={Link} href={paths.catalogue} variant="subtle">
        {t('price.page.back')}
      </Button>
      <Button {...off} onClick={() => void withdraw()}>
        {t('price.page.withdraw')}
      </Button>
      <Button {...off} onClick={() => navigate(copiedPriceListPath(list.priceList))}>
        {t('price.page.copy')}
      </Button>
      <Button variant="filled" {...off} onClick={() => navigate(editedPriceListPath(list.priceList))}>
        {t('price.page.edit')}
      </Button>
    </>
  );
};
