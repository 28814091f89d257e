/** One product of the catalogue with everything said of it, and what can be done with it. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Product } from '../../../domain/catalogue/product';
import type { Change } from '../../../domain/ledger/change';
import { applyChange } from '../../app/apply-change';
import { toastRefusal } from '../../app/toast';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { useWritable } from '../pools';
import { fieldsOfProduct, productDraft } from './product-draft';

interface ProductItemProps {
  readonly product: Product;
  readonly licences: number;
  readonly today: CivilDate;
  readonly onEdit: () => void;
}

export const ProductItem = (props: ProductItemProps) => {
  const { t } = useTranslation('catalogue');
  const { product, licences } = props;
  const { name, family, description, withdrawnOn, builtIn } = product;
  const standing =
    withdrawnOn === null
      ? t(builtIn ? 'product.builtIn' : 'product.own')
      : t('product.withdrawn', { date: formatDate(withdrawnOn) });
  return (
    <li data-withdrawn={withdrawnOn !== null || undefined}>
      <div className="product-words">
        <p className="medium">{name}</p>
        <p className="small muted">
          {[family, name === product.product ? '' : t('product.named', { product: product.product }), standing]
            .filter((words) => words !== '')
            .join(' · ')}
        </p>
        {description !== '' && <p>{description}</p>}
        <p className="small muted">{t('product.licences', { count: licences, formatted: formatQuantity(licences) })}</p>
      </div>
      <Knowledge product={product} />
      <ProductMenu {...props} />
    </li>
  );
};

/** LP-18: the platforms; LP-19: the facts. */
const Knowledge = ({ product: { variants, facts } }: { readonly product: Product }) => {
  const { t } = useTranslation('catalogue');
  return (
    <div className="product-facts">
      {variants.length > 0 && (
        <ul aria-label={t('product.variants')} className="product-variants">
          {variants.map(({ variant, special }) => (
            <li key={variant}>{special ? t('product.special', { variant }) : variant}</li>
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <dl aria-label={t('product.facts')}>
          {facts.map((fact, index) => (
            <div key={index}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const record = async (changes: readonly Change[]): Promise<void> => {
  const recorded = await applyChange(changes);
  if (!recorded.ok) toastRefusal(recorded.error);
};

const offerAgain = (product: Product, on: CivilDate): void => {
  const draft = productDraft(fieldsOfProduct(product), on);
  if (draft.ok) void record(draft.changes);
};

const ProductMenu = ({ product, today, onEdit }: ProductItemProps) => {
  const { t } = useTranslation('catalogue');
  const { writable, why } = useWritable();
  const withdraw = (): void => void record([{ kind: 'product-withdrawn', on: today, product: product.product }]);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('product.actionsOf', { product: product.name })}
          {...(writable ? {} : { disabled: true, title: why })}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...SMALL} />} onClick={onEdit}>
          {t('edit')}
        </Menu.Item>
        {product.withdrawnOn === null ? (
          <Menu.Item leftSection={<IconBan {...SMALL} />} onClick={withdraw}>
            {t('withdraw')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArrowBackUp {...SMALL} />} onClick={() => offerAgain(product, today)}>
            {t('product.offerAgain')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
