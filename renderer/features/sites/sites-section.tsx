/** A customer's sites, each with its licences, its territory and its EULA. */
import { useState } from 'react';
import { IconPencil, IconSignature, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import type { SiteOverview } from '../../../domain/ledger/sites';
import { sitePath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';
import { AddButton } from '../dossier';
import { EulaDialog } from './eula-dialog';
import { EulaStateWord } from './eula-state-word';
import { recordAtOnce, RowMenu } from './row-menu';
import { SiteDialog } from './site-dialog';
import { TerritoryWord } from './territory-word';
import './sites.css';

interface SitesSectionProps {
  readonly register: Register;
  readonly customer: string;
  readonly sites: readonly SiteOverview[];
  /** Why nothing can be changed here; `null` where it can. */
  readonly locked: string | null;
}

type Asked = { readonly dialog: 'add' } | { readonly dialog: 'edit' | 'eula'; readonly site: SiteOverview };

export const SitesSection = ({ register, customer, sites, locked }: SitesSectionProps) => {
  const { t } = useTranslation('sites');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <Section
      title={t('site.title')}
      aside={<AddButton label={t('site.add.action')} locked={locked} onClick={() => setAsked({ dialog: 'add' })} />}
      flush
    >
      {sites.length === 0 ? (
        <p className="dossier-quiet muted">{t('site.empty')}</p>
      ) : (
        <SitesTable register={register} sites={sites} locked={locked} onAsk={setAsked} />
      )}
      {asked?.dialog === 'add' && <SiteDialog {...{ register, customer }} site={null} onClose={close} />}
      {asked?.dialog === 'edit' && <SiteDialog {...{ register, customer }} site={asked.site} onClose={close} />}
      {asked?.dialog === 'eula' && <EulaDialog {...{ register, customer }} site={asked.site.site} onClose={close} />}
    </Section>
  );
};

const columns = [['name'], ['address'], ['territory'], ['eula'], ['quantity', 'end']] as const;

interface SitesTableProps extends Pick<SitesSectionProps, 'register' | 'sites' | 'locked'> {
  readonly onAsk: (asked: Asked) => void;
}

const SitesTable = ({ register, sites, locked, onAsk }: SitesTableProps) => {
  const { t } = useTranslation('sites');
  return (
    <div className="data-table-frame sites-frame" tabIndex={0} role="group" aria-label={t('site.title')}>
      <table className="data-table" data-rows="compact" aria-label={t('site.title')}>
        <thead>
          <tr>
            {columns.map(([column, align]) => (
              <th key={column} scope="col" className={align}>
                {t(`site.column.${column}`)}
              </th>
            ))}
            <td className="sites-menu" />
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.site}>
              <td className="sites-clip">
                <Link className="medium" href={sitePath(site.site)} title={site.name}>
                  {site.name}
                </Link>
              </td>
              <td className="sites-clip lead" title={site.address}>
                {site.address}
              </td>
              <td className="sites-clip">
                <TerritoryWord site={site} />
              </td>
              <td>
                <EulaStateWord standing={site.eula} />
              </td>
              <td className="end">{formatQuantity(site.quantity)}</td>
              <td className="end sites-menu">
                <SiteMenu site={site} locked={locked} asOf={register.asOf} onAsk={onAsk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface SiteMenuProps extends Pick<SitesTableProps, 'locked' | 'onAsk'> {
  readonly site: SiteOverview;
  readonly asOf: Register['asOf'];
}

const SiteMenu = ({ site, locked, asOf, onAsk }: SiteMenuProps) => {
  const { t } = useTranslation('sites');
  return (
    <RowMenu
      name={site.name}
      locked={locked}
      actions={[
        { label: t('site.edit.action'), icon: IconPencil, run: () => onAsk({ dialog: 'edit', site }) },
        { label: t('eula.record.action'), icon: IconSignature, run: () => onAsk({ dialog: 'eula', site }) },
        {
          label: t('site.remove'),
          icon: IconTrash,
          takesAway: true,
          run: () => void recordAtOnce({ kind: 'site-removed', on: asOf, site: site.site }),
        },
      ]}
    />
  );
};
