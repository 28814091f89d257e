/** The products: what each is, for which platforms and how far it sees, and how many licences of it are in use. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Product } from '../../../domain/catalogue/product';
import type { Register } from '../../../domain/ledger/register';
import { paths } from '../../app/paths';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { useWritable } from '../pools';
import { ProductDialog } from './product-dialog';
import { ProductItem } from './product-item';

interface ProductsSectionProps {
  readonly register: Register;
  /** Whether the address asks for a new product. */
  readonly asked: boolean;
}

/** Licences in pools that are not archived, by product. */
const licencesByProduct = ({ pools }: Register): ReadonlyMap<string, number> => {
  const licences = new Map<string, number>();
  for (const { archivedOn, lots } of pools)
    if (archivedOn === null)
      for (const { product, quantity } of lots) licences.set(product, (licences.get(product) ?? 0) + quantity);
  return licences;
};

/** Offered ones first. */
const inOrder = (products: readonly Product[]): readonly Product[] =>
  products.toSorted((one, other) => Number(one.withdrawnOn !== null) - Number(other.withdrawnOn !== null));

export const ProductsSection = ({ register, asked }: ProductsSectionProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const [edited, setEdited] = useState<Product | null>(null);
  const licences = useMemo(() => licencesByProduct(register), [register]);
  const today = register.asOf;
  return (
    <Section title={t('product.title')} aside={<AddProduct />} flush>
      <p className="lead catalogue-words">
        {t('product.note')} <RuleChip id="LP-18" /> <RuleChip id="LP-19" />
      </p>
      <ul className="products" aria-label={t('product.title')}>
        {inOrder(register.products).map((product) => (
          <ProductItem
            key={product.product}
            {...{ product, today }}
            licences={licences.get(product.product) ?? 0}
            onEdit={() => setEdited(product)}
          />
        ))}
      </ul>
      <Uncatalogued register={register} names={[...licences.keys()]} />
      {asked && <ProductDialog product={null} today={today} onClose={() => navigate(paths.catalogue)} />}
      {edited !== null && <ProductDialog product={edited} today={today} onClose={() => setEdited(null)} />}
    </Section>
  );
};

const AddProduct = () => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const { writable, why } = useWritable();
  return (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={() => navigate(paths.newProduct)}
    >
      {t('product.add')}
    </Button>
  );
};

interface UncataloguedProps {
  readonly register: Register;
  readonly names: readonly string[];
}

/** Any name may stand in a licence file; those that the catalogue does not know are worth a look. */
const Uncatalogued = ({ register, names }: UncataloguedProps) => {
  const { t } = useTranslation('catalogue');
  const known = new Set(register.products.map(({ product }) => product));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return null;
  return (
    <div className="catalogue-words">
      <Note>{t('product.uncatalogued', { names: unknown.join(', ') })}</Note>
    </div>
  );
};
