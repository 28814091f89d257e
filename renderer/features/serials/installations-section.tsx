/** The IDIS installations of a customer, or at a site, each with its current serials, leading to its page. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { heldOn } from '../../../domain/installation/held-parts';
import { currentSerials } from '../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { installationPath } from '../../app/paths';
import { CopyButton } from '../../ui/copy-button';
import { daysLeft, formatDaysLeft, urgencyOf } from '../../ui/format-days-left';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';
import './serials.css';

interface InstallationsSectionProps {
  readonly installations: readonly RegisteredInstallation[];
  readonly asOf: CivilDate;
}

const columns = [['name'], ['serials'], ['nextEnd', 'end'], ['daysLeft', 'end'], ['quantity', 'end']] as const;

/** Nothing where there is none: most customers have no IDIS system. */
export const InstallationsSection = ({ installations, asOf }: InstallationsSectionProps) => {
  const { t } = useTranslation('serials');
  const inUse = installations.filter(({ archivedOn }) => archivedOn === null);
  if (inUse.length === 0) return null;
  const title = t('installations.title');
  return (
    <Section title={title} flush>
      <div className="data-table-frame" tabIndex={0} role="group" aria-label={title}>
        <table className="data-table" data-rows="compact" aria-label={title}>
          <thead>
            <tr>
              {columns.map(([column, align]) => (
                <th key={column} scope="col" className={align}>
                  {t(`installations.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inUse.map((installation) => (
              <Row key={installation.installation} installation={installation} asOf={asOf} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};

/** The first that ends or has ended. */
const nextEnd = ({ held }: RegisteredInstallation): CivilDate | undefined =>
  held.flatMap(({ expiresOn }) => expiresOn ?? []).toSorted()[0];

interface RowProps {
  readonly installation: RegisteredInstallation;
  readonly asOf: CivilDate;
}

const Row = ({ installation, asOf }: RowProps) => {
  const end = nextEnd(installation);
  const quantity = [...heldOn(installation.held, asOf).values()].reduce((sum, each) => sum + each, 0);
  return (
    <tr>
      <td>
        <Link className="medium installation-clip" href={installationPath(installation.installation)}>
          {installation.name}
        </Link>
      </td>
      <td>
        <Serials installation={installation} />
      </td>
      <td className="end">{end === undefined ? <span className="muted">–</span> : formatDate(end)}</td>
      <td className="end">
        {end === undefined ? <span className="muted">–</span> : <Days days={daysLeft(end, asOf)} />}
      </td>
      <td className="end">{quantity === 0 ? <span className="muted">–</span> : formatQuantity(quantity)}</td>
    </tr>
  );
};

const Days = ({ days }: { readonly days: number }) => {
  const urgency = urgencyOf(days);
  return <span className={urgency === 'plain' ? undefined : `medium tone-${urgency}`}>{formatDaysLeft(days)}</span>;
};

const Serials = ({ installation }: Pick<RowProps, 'installation'>) => {
  const { t } = useTranslation('serials');
  const current = currentSerials(installation);
  if (current.length === 0)
    return <span className="muted">{t(installation.awaiting.length === 0 ? 'state.none' : 'state.awaiting')}</span>;
  return current.map(({ serial }) => (
    <span key={serial} className="installation-serial">
      <span className="mono">{serial}</span>
      <CopyButton text={serial} label={t('copy', { serial })} />
    </span>
  ));
};
