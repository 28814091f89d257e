/** A site's own page: where it is, the pools whose licences are meant for it, and the EULAs that hold there. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconMapPinOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { sitesOf, type SiteOverview } from '../../../domain/ledger/sites';
import { customerPath, paths, poolPath } from '../../app/paths';
import { useCrumb } from '../../stores/crumbs-store';
import { EmptyState } from '../../ui/empty-state';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { PageHeader } from '../../ui/page-header';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { PoolStateWord, SsedText, useWritable } from '../pools';
import { InstallationsSection } from '../serials';
import { EulasSection, EulaStateWord, SiteDialog } from '../sites';
import './customers.css';

interface SiteScreenProps {
  readonly register: Register;
  readonly id: string;
}

export const SiteScreen = ({ register, id }: SiteScreenProps) => {
  const site = sitesOf(register).find((each) => each.site === id);
  return site === undefined ? <UnknownSite id={id} /> : <SitePage register={register} site={site} />;
};

const UnknownSite = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('customers');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.sites}>
      {t('site.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={IconMapPinOff}
          title={t('site.unknownTitle', { site: id })}
          text={t('site.unknownText')}
          actions={back}
        />
      </section>
    </div>
  );
};

interface SitePageProps {
  readonly register: Register;
  readonly site: SiteOverview;
}

const installedAt = ({ installations }: Register, { site }: SiteOverview) =>
  installations.filter((installation) => installation.site === site);

const SitePage = ({ register, site }: SitePageProps) => {
  const { writable, why } = useWritable();
  useCrumb(site.name);
  return (
    <div className="page customer-page">
      <SiteHead register={register} site={site} />
      <SiteNotes site={site} />
      <AssignedPools site={site} />
      <InstallationsSection installations={installedAt(register, site)} asOf={register.asOf} />
      <EulasSection register={register} customer={site.customer} site={site.site} locked={writable ? null : why} />
    </div>
  );
};

const SiteHead = ({ register, site }: SitePageProps) => {
  const { t } = useTranslation(['customers', 'sites']);
  const { writable, why } = useWritable();
  const [editing, setEditing] = useState(false);
  const { name, customer, address, territory } = site;
  const edit = (
    <Button
      leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={() => setEditing(true)}
    >
      {t('sites:site.edit.action')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={name}
        beside={<EulaStateWord standing={site.eula} pill />}
        lead={
          <span className="muted">
            <Link href={customerPath(customer)}>{customer}</Link>
            {[address, territory].filter((part) => part !== '').map((part) => ` · ${part}`)}
          </span>
        }
        actions={edit}
      />
      {editing && <SiteDialog {...{ register, customer, site }} onClose={() => setEditing(false)} />}
    </>
  );
};

/** What stands in the way of using licences here. */
const SiteNotes = ({ site }: { readonly site: SiteOverview }) => {
  const { t } = useTranslation('customers');
  return (
    <>
      {site.eula.state === 'missing' && (
        <Note tone="red">
          {t('site.eulaMissing')} <RuleChip id="LP-8" />
        </Note>
      )}
      {!site.agreement.covered && (
        <Note tone="amber">
          {t('site.outside', { territory: site.territory })} <RuleChip id="LP-17" />
        </Note>
      )}
    </>
  );
};

const columns = [['pool'], ['state'], ['lot'], ['ssed', 'end'], ['quantity', 'end']] as const;

const AssignedPools = ({ site }: { readonly site: SiteOverview }) => {
  const { t } = useTranslation('sites');
  if (site.assignments.length === 0)
    return (
      <Section title={t('assign.poolTitle')} flush>
        <p className="dossier-quiet muted">{t('assign.poolEmpty')}</p>
      </Section>
    );
  return (
    <Section title={t('assign.poolTitle')} flush>
      <div className="data-table-frame sites-frame" tabIndex={0} role="group" aria-label={t('assign.poolTitle')}>
        <table className="data-table" data-rows="compact" aria-label={t('assign.poolTitle')}>
          <thead>
            <tr>
              {columns.map(([column, align]) => (
                <th key={column} scope="col" className={align}>
                  {t(`assign.poolColumn.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {site.assignments.map((assignment) => (
              <AssignedPool key={`${assignment.pool} ${assignment.lot ?? ''}`} assignment={assignment} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>{t('assign.total')}</td>
              <td className="end">{formatQuantity(site.quantity)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
};

const AssignedPool = ({ assignment }: { readonly assignment: SiteOverview['assignments'][number] }) => {
  const { t } = useTranslation('sites');
  const { pool, from, lot, quantity } = assignment;
  const name = from === null || from.name === '' ? pool : from.name;
  return (
    <tr>
      <td className="sites-clip">
        <Link className="medium" href={poolPath(pool)} title={name}>
          {name}
        </Link>
      </td>
      <td>{from !== null && <PoolStateWord state={from.archivedOn === null ? from.state : 'archived'} />}</td>
      <td className="sites-clip lead">{lot ?? t('assign.noLot')}</td>
      <td className="end">{from !== null && <SsedText ssed={from.ssed} projected={from.projected} />}</td>
      <td className="end">{formatQuantity(quantity)}</td>
    </tr>
  );
};
