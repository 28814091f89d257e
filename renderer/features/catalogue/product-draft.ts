/** The draft of a product: how lots name it, how people do, its platforms (LP-18) and facts (LP-19). */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Product } from '../../../domain/catalogue/product';
import { draftOf, readAll, readName, readText, said, type Draft } from '../pools';

export interface VariantFields {
  readonly variant: string;
  readonly special: boolean;
}
export interface FactFields {
  readonly name: string;
  readonly value: string;
}

export interface ProductFields {
  readonly product: string;
  readonly name: string;
  readonly family: string;
  readonly description: string;
  readonly variants: readonly VariantFields[];
  readonly facts: readonly FactFields[];
}

export const emptyProduct = (variants: readonly VariantFields[]): ProductFields => ({
  product: '',
  name: '',
  family: '',
  description: '',
  variants,
  facts: [],
});

export const fieldsOfProduct = ({ product, name, family, description, variants, facts }: Product): ProductFields => ({
  product,
  name,
  family,
  description,
  variants,
  facts,
});

const trimmedVariants = (variants: readonly VariantFields[]): VariantFields[] =>
  variants
    .map(({ variant, special }) => ({ variant: variant.trim(), special }))
    .filter(({ variant }) => variant !== '');

/** A fact needs both halves; a row with one alone is not finished and says nothing yet. */
const trimmedFacts = (facts: readonly FactFields[]): FactFields[] =>
  facts
    .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
    .filter(({ name, value }) => name !== '' && value !== '');

export const productDraft = (fields: ProductFields, on: CivilDate): Draft => {
  const read = readAll({
    product: readName(fields.product),
    name: readName(fields.name),
    family: readText(fields.family),
    description: readText(fields.description),
  });
  if (!read.ok) return read;
  const { description, ...values } = read.values;
  return draftOf({
    kind: 'product-set',
    on,
    ...values,
    ...said('description', description),
    variants: trimmedVariants(fields.variants),
    facts: trimmedFacts(fields.facts),
  });
};
