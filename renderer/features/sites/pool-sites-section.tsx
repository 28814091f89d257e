/** LP-7: the sites that a pool's licences are meant for, what is assigned to none, and what is assigned beyond the pool. */
import { useState } from 'react';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { poolSites, type PoolAssignment, type PoolSites } from '../../../domain/ledger/pool-sites';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { sitesOf } from '../../../domain/ledger/sites';
import type { RegisteredAssignment } from '../../../domain/site/registered-site';
import { customerPath, sitePath } from '../../app/paths';
import { formatQuantity } from '../../ui/format-quantity';
import { Note } from '../../ui/note';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { AddButton } from '../dossier';
import { AssignDialog } from './assign-dialog';
import { EulaStateWord } from './eula-state-word';
import { recordAtOnce, RowMenu } from './row-menu';
import './sites.css';

interface PoolSitesSectionProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly locked: string | null;
}

type Asked = 'new' | RegisteredAssignment | null;

export const PoolSitesSection = ({ register, pool, locked }: PoolSitesSectionProps) => {
  const { t } = useTranslation('sites');
  const [asked, setAsked] = useState<Asked>(null);
  const shown = poolSites(register, pool);
  return (
    <Section
      title={t('assign.title')}
      aside={<AddButton label={t('assign.action')} locked={locked} onClick={() => setAsked('new')} />}
      flush
    >
      {shown.over > 0 && (
        <div className="sites-note">
          <Note tone="red">
            {t('assign.over', { count: shown.over, over: formatQuantity(shown.over) })} <RuleChip id="LP-7" />
          </Note>
        </div>
      )}
      {shown.assignments.length === 0 ? (
        <p className="dossier-quiet muted">
          {t('assign.empty')} <Remainder {...{ pool, shown }} />
        </p>
      ) : (
        <AssignmentsTable {...{ register, pool, shown, locked }} onSet={setAsked} />
      )}
      {asked !== null && (
        <AssignDialog
          {...{ register, pool }}
          assignment={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
};

/** "20 of 50 not assigned to a site, for an unspecified customer". */
const Remainder = ({ pool, shown }: { readonly pool: RegisteredPool; readonly shown: PoolSites }) => {
  const { t } = useTranslation('sites');
  const quantity = formatQuantity(pool.quantity);
  if (shown.unassigned === 0) return <>{pool.quantity === 0 ? '' : t('assign.all', { quantity })}</>;
  const left = t('assign.remainder', { left: formatQuantity(shown.unassigned), quantity });
  const whose =
    pool.customer === '' ? t('assign.remainderUnspecified') : t('assign.remainderOf', { customer: pool.customer });
  return (
    <>
      {left}, {whose}
    </>
  );
};

const columns = [['site'], ['customer'], ['lot'], ['eula'], ['quantity', 'end']] as const;

interface AssignmentsTableProps extends PoolSitesSectionProps {
  readonly shown: PoolSites;
  readonly onSet: (assignment: RegisteredAssignment) => void;
}

const AssignmentsTable = ({ register, pool, shown, locked, onSet }: AssignmentsTableProps) => {
  const { t } = useTranslation('sites');
  const standings = new Map(sitesOf(register).map(({ site, eula }) => [site, eula]));
  return (
    <div className="data-table-frame sites-frame" tabIndex={0} role="group" aria-label={t('assign.title')}>
      <table className="data-table" data-rows="compact" aria-label={t('assign.title')}>
        <thead>
          <tr>
            {columns.map(([column, align]) => (
              <th key={column} scope="col" className={align}>
                {t(`assign.column.${column}`)}
              </th>
            ))}
            <td className="sites-menu" />
          </tr>
        </thead>
        <tbody>
          {shown.assignments.map((assignment) => (
            <tr key={`${assignment.site} ${assignment.lot ?? ''}`}>
              <SiteCells assignment={assignment} />
              <td>
                <EulaStateWord standing={standings.get(assignment.site) ?? null} />
              </td>
              <td className="end">
                {formatQuantity(assignment.quantity)}
                <LotLacks assignment={assignment} />
              </td>
              <td className="end sites-menu">
                <AssignmentMenu {...{ assignment, locked, onSet }} asOf={register.asOf} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>
              {t('assign.total')}{' '}
              <span className="sites-remainder">
                <Remainder {...{ pool, shown }} />
              </span>
            </td>
            <td className="end">{formatQuantity(shown.assigned)}</td>
            <td className="sites-menu" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

const SiteCells = ({ assignment }: { readonly assignment: PoolAssignment }) => {
  const { t } = useTranslation('sites');
  const { site, name, customer, lot, override } = assignment;
  return (
    <>
      <td className="sites-clip">
        <Link className="medium" href={sitePath(site)} title={name}>
          {name}
        </Link>
        {override !== null && (
          <span className="small tone-amber sites-override" title={override}>
            {t('assign.override', { reason: override })} <RuleChip id="LP-17" />
          </span>
        )}
      </td>
      <td className="sites-clip">
        {customer === '' ? t('assign.removed') : <Link href={customerPath(customer)}>{customer}</Link>}
      </td>
      <td className="sites-clip lead">{lot ?? t('assign.noLot')}</td>
    </>
  );
};

/** Licences of the lot have left since. */
const LotLacks = ({ assignment: { lot, lotLacks } }: { readonly assignment: PoolAssignment }) => {
  const { t } = useTranslation('sites');
  if (lotLacks === 0 || lot === null) return null;
  const over = formatQuantity(lotLacks);
  return (
    <span className="tone-red medium" title={t('assign.lotLacks', { over, lot })}>
      {' '}
      {t('assign.overWord', { over })}
    </span>
  );
};

interface AssignmentMenuProps extends Pick<AssignmentsTableProps, 'locked' | 'onSet'> {
  readonly assignment: PoolAssignment;
  readonly asOf: Register['asOf'];
}

const AssignmentMenu = ({ assignment, asOf, locked, onSet }: AssignmentMenuProps) => {
  const { t } = useTranslation('sites');
  const { pool, site, lot, name } = assignment;
  const none = {
    kind: 'licences-assigned',
    on: asOf,
    pool,
    site,
    quantity: 0,
    ...(lot === null ? {} : { lot }),
  } as const;
  return (
    <RowMenu
      name={name}
      locked={locked}
      actions={[
        { label: t('assign.set'), icon: IconPencil, run: () => onSet(assignment) },
        { label: t('assign.takeAway'), icon: IconTrash, takesAway: true, run: () => void recordAtOnce(none) },
      ]}
    />
  );
};
