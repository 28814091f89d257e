/** A customer's own page: its pools, and its dossier with those of its pools. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconArrowsJoin, IconPencil, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { aboutCustomer, aboutInstallation, aboutPool } from '../../../domain/customer/subject';
import { customersOf, type RegisteredCustomer } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import { paths } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { EmptyState } from '../../ui/empty-state';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { PageHeader } from '../../ui/page-header';
import { LeadTimesSection } from '../alerts';
import { ContactsSection, DocumentsSection, NotesSection } from '../dossier';
import { useWritable } from '../pools';
import { QuotesSection } from '../quotes';
import { InstallationsSection } from '../serials';
import { EulasSection, EulaStateWord, SitesSection } from '../sites';
import { CustomerSupport } from '../support';
import { CustomerPools } from './customer-pools';
import { MergeDialog } from './merge-dialog';
import { RenameDialog } from './rename-dialog';
import './customers.css';

interface CustomerScreenProps {
  readonly register: Register;
  /** Empty for the pools that name nobody. */
  readonly name: string;
}

export const CustomerScreen = ({ register, name }: CustomerScreenProps) => {
  const customer = customersOf(register).find((one) => one.customer === name);
  return customer === undefined ? <UnknownCustomer name={name} /> : <CustomerPage {...{ register, customer }} />;
};

const UnknownCustomer = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation('customers');
  useCrumb(name);
  const back = (
    <Button variant="filled" component={Link} href={paths.customers}>
      {t('unknown.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={IconUserOff}
          title={t('unknown.title', { customer: name })}
          text={t('unknown.text')}
          actions={back}
        />
      </section>
    </div>
  );
};

interface CustomerPageProps {
  readonly register: Register;
  readonly customer: RegisteredCustomer;
}

const CustomerPage = ({ register, customer }: CustomerPageProps) => {
  const { t } = useTranslation('customers');
  const { writable, why } = useWritable();
  const isNamed = customer.customer !== '';
  const dossier = {
    register,
    own: isNamed ? aboutCustomer(customer.customer) : null,
    others: [
      ...customer.pools.map(({ pool }) => aboutPool(pool)),
      ...customer.installations.map(({ installation }) => aboutInstallation(installation)),
    ],
    locked: writable ? null : why,
  };
  return (
    <div className="page customer-page">
      <CustomerHead register={register} customer={customer} />
      {!isNamed && <Note>{t('noneText')}</Note>}
      {(customer.pools.length > 0 || customer.installations.length === 0) && (
        <CustomerPools pools={customer.pools} asOf={register.asOf} />
      )}
      {isNamed && (
        <QuotesSection
          quotes={register.quotes.filter((quote) => quote.customer === customer.customer)}
          asOf={register.asOf}
        />
      )}
      <InstallationsSection installations={customer.installations} asOf={register.asOf} />
      {isNamed && (
        <>
          <SitesSection
            register={register}
            customer={customer.customer}
            sites={customer.sites}
            locked={dossier.locked}
          />
          <EulasSection register={register} customer={customer.customer} site={null} locked={dossier.locked} />
        </>
      )}
      <CustomerSupport register={register} customer={customer.customer} locked={dossier.locked} />
      <div className="customer-pair">
        <div className="customer-column">
          <NotesSection {...dossier} />
          <DocumentsSection {...dossier} />
        </div>
        <div className="customer-column">
          <ContactsSection {...dossier} />
          {dossier.own !== null && <LeadTimesSection register={register} scope={dossier.own} locked={dossier.locked} />}
        </div>
      </div>
    </div>
  );
};

const CustomerHead = ({ register, customer }: CustomerPageProps) => {
  const { t } = useTranslation('customers');
  const { writable, why } = useWritable();
  const [renaming, setRenaming] = useState(false);
  const [merging, setMerging] = useState<{ readonly into: string | null } | null>(null);
  const { pools, quantity, nextSsed, orders, quotes } = customer;
  const installed = customer.installations.filter(({ archivedOn }) => archivedOn === null).length;
  const title = customer.customer === '' ? t('none') : customer.customer;
  useCrumb(title);
  const { eula } = customer;
  const lead = [
    t('page.lead', {
      count: pools.length,
      formatted: formatQuantity(pools.length),
      licences: formatQuantity(quantity),
    }),
    installed === 0 ? '' : t('page.installations', { count: installed, formatted: formatQuantity(installed) }),
    nextSsed === null ? '' : t('page.nextSsed', { date: formatDate(nextSsed) }),
    orders === 0 ? '' : t('page.orders', { count: orders, formatted: formatQuantity(orders) }),
    quotes === 0 ? '' : t('page.quotes', { count: quotes, formatted: formatQuantity(quotes) }),
  ].filter((part) => part !== '');
  const off = writable ? {} : { disabled: true, title: why };
  const actions = (
    <>
      <Button
        leftSection={<IconArrowsJoin size={16} stroke={1.5} aria-hidden />}
        {...off}
        onClick={() => setMerging({ into: null })}
      >
        {t('merge.action')}
      </Button>
      <Button
        leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
        {...off}
        onClick={() => setRenaming(true)}
      >
        {t('rename.action')}
      </Button>
    </>
  );
  const mergeInstead = (into: string): void => {
    setRenaming(false);
    setMerging({ into });
  };
  return (
    <>
      <PageHeader
        title={title}
        beside={eula === null ? undefined : <EulaStateWord standing={eula} pill />}
        lead={lead.join(' · ')}
        actions={customer.customer === '' ? undefined : actions}
      />
      {renaming && (
        <RenameDialog
          customer={customer}
          today={register.asOf}
          onMerge={mergeInstead}
          onClose={() => setRenaming(false)}
        />
      )}
      {merging !== null && (
        <MergeDialog register={register} customer={customer} into={merging.into} onClose={() => setMerging(null)} />
      )}
    </>
  );
};
