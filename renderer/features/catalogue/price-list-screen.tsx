/** What stands at a price list's address: its page, its fields, or the sentence that there is no such list. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconReceiptOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PriceList } from '../../../domain/catalogue/price-list';
import type { Register } from '../../../domain/ledger/register';
import { paths } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { EmptyState } from '../../ui/empty-state';
import { emptyPriceList, fieldsOfPriceList } from './price-list-draft';
import { PriceListForm } from './price-list-form';
import { PriceListPage } from './price-list-page';
import './catalogue.css';

interface PriceListScreenProps {
  readonly register: Register;
  readonly id: string;
  readonly editing: boolean;
}

const listOf = ({ priceLists }: Register, id: string | null): PriceList | undefined =>
  priceLists.find(({ priceList }) => priceList === id);

export const PriceListScreen = ({ register, id, editing }: PriceListScreenProps) => {
  const { t } = useTranslation('catalogue');
  const list = listOf(register, id);
  useCrumb(list?.name ?? t('price.title'));
  if (list === undefined) return <UnknownList />;
  return editing ? (
    <PriceListForm
      register={register}
      priceList={id}
      initial={fieldsOfPriceList(list)}
      title={t('price.form.edit', { name: list.name })}
    />
  ) : (
    <PriceListPage register={register} list={list} />
  );
};

interface NewPriceListProps {
  readonly register: Register;
  /** The list that it begins as a copy of; `null` for an empty one. */
  readonly from: string | null;
}

export const NewPriceList = ({ register, from }: NewPriceListProps) => {
  const { t } = useTranslation('catalogue');
  const [id] = useState(() => crypto.randomUUID());
  const copied = listOf(register, from);
  useCrumb(t('price.form.new'));
  const empty = emptyPriceList(register.asOf);
  const initial =
    copied === undefined
      ? empty
      : {
          ...fieldsOfPriceList(copied),
          name: t('price.form.copyOf', { name: copied.name }),
          from: empty.from,
          until: '',
        };
  return <PriceListForm register={register} priceList={id} initial={initial} title={t('price.form.new')} />;
};

const UnknownList = () => {
  const { t } = useTranslation('catalogue');
  const back = (
    <Button variant="filled" component={Link} href={paths.catalogue}>
      {t('price.page.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={IconReceiptOff}
          title={t('price.page.unknown')}
          text={t('price.page.unknownText')}
          actions={back}
        />
      </section>
    </div>
  );
};
