/** The catalogue as of a day: releases on their lines, products, price lists, and what was changed. */
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCatalogueChange } from '../../../domain/catalogue/catalogue-change';
import { offeredProducts } from '../../../domain/catalogue/product';
import { offeredParts } from '../../../domain/part/part';
import { isLevelsChange } from '../../../domain/usage/usage-change';
import { isPartChange } from '../../../domain/part/part-change';
import type { GeneralChange, Register } from '../../../domain/ledger/register';
import { describeStep } from '../../app/describe-step';
import { catalogueOnPath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { Section } from '../../ui/section';
import { AsOfControl, GeneralHistory, PastDay } from '../pools';
import { LevelsSection } from './levels/levels-section';
import { PartsSection } from './parts/parts-section';
import { PriceListsSection } from './price-lists-section';
import { ProductsSection } from './products-section';
import { ReleasesSection } from './releases-section';
import './catalogue.css';

interface CataloguePageProps {
  readonly register: Register;
  /** The dialog that the address asks for. */
  readonly asked?: 'launch' | 'product' | 'part' | 'levels' | null;
  /** Stands above everything on a past day. */
  readonly banner?: ReactNode;
}

export const CataloguePage = ({ register, asked = null, banner }: CataloguePageProps) => {
  const past = useContext(PastDay);
  return (
    <div className="page">
      {banner}
      <Head register={register} />
      <ReleasesSection register={register} asked={asked === 'launch'} />
      <ProductsSection register={register} asked={asked === 'product'} />
      <PartsSection register={register} asked={asked === 'part'} />
      <LevelsSection register={register} asked={asked === 'levels'} />
      <PriceListsSection register={register} />
      {past === null && <Changes register={register} />}
    </div>
  );
};

const Head = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('catalogue');
  const past = useContext(PastDay);
  const lead = t('lead', {
    version: formatQuantity(register.catalogueVersion),
    products: formatQuantity(offeredProducts(register.products).length),
    parts: formatQuantity(offeredParts(register.parts).length),
    releases: formatQuantity(register.releases.length),
    lists: formatQuantity(register.priceLists.length),
  });
  const asOf = past === null ? <AsOfControl pathOn={catalogueOnPath} today={register.asOf} shown={null} /> : undefined;
  return <PageHeader title={t('title')} lead={lead} actions={asOf} />;
};

const isOfCatalogue = ({ change }: GeneralChange): boolean =>
  isCatalogueChange(change) || isPartChange(change) || isLevelsChange(change) || change.kind === 'release-launched';

const Changes = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('catalogue');
  const nameOf = (id: string): string =>
    register.generalChanges.flatMap(({ change }) =>
      change.kind === 'price-list-set' && change.priceList === id ? [change.name] : [],
    )[0] ?? id;
  const wordsOf = ({ change }: GeneralChange): string =>
    change.kind === 'price-list-withdrawn'
      ? t('history.withdrawnList', { name: nameOf(change.priceList) })
      : describeStep([change]);
  return (
    <Section title={t('history.title')}>
      <GeneralHistory
        label={t('history.title')}
        register={register}
        changes={register.generalChanges.filter(isOfCatalogue)}
        wordsOf={wordsOf}
      />
    </Section>
  );
};
