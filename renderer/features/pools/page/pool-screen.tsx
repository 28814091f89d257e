/** A pool's own page: facts, timeline, lots, history and its dossier, with the SSED explained beside it. */
import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { aboutCustomer, aboutPool, type Subject } from '../../../../domain/customer/subject';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { customerPath, paths, poolPath } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { PageHeader } from '../../../ui/page-header';
import { ContactsSection, NotesSection } from '../../dossier';
import { HatchPattern } from '../hatch-pattern';
import { PoolStateWord } from '../pool-state-word';
import { useWritable } from '../use-writable';
import { askedDialog } from './asked-dialog';
import { DocumentsSection } from './documents-section';
import { ExplainPanel } from './explain-panel';
import { HistorySection } from './history-section';
import { LotsSection } from './lots-section';
import { PoolActions } from './pool-actions';
import { PoolDialog, type OpenDialog } from './pool-dialog';
import { PoolFacts } from './pool-facts';
import { TimelineSection } from './timeline-section';
import '../pools.css';
import './pool-page.css';

interface PoolScreenProps {
  readonly register: Register;
  readonly id: string;
  /** The dialog that the address asks for. */
  readonly action: string | null;
}

export const PoolScreen = ({ register, id, action }: PoolScreenProps) => {
  const pool = register.pools.find((candidate) => candidate.pool === id);
  return pool === undefined ? <UnknownPool id={id} /> : <PoolPage register={register} pool={pool} action={action} />;
};

export const UnknownPool = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('pools');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.pools}>
      {t('page.backToPools')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState
          icon={IconDatabaseOff}
          title={t('page.unknownTitle', { pool: id })}
          text={t('page.unknownText')}
          actions={back}
        />
      </section>
    </div>
  );
};

interface PoolPageProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
}

const nameOf = (pool: RegisteredPool): string => (pool.name === '' ? pool.pool : pool.name);

/** Opens the dialog that the address asks for, if the pool takes it now; the address then names the page alone. */
const useAskedDialog = (pool: RegisteredPool, action: string | null, open: (dialog: OpenDialog) => void): void => {
  const { writable } = useWritable();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (action === null) return;
    const dialog = writable ? askedDialog(pool, action) : null;
    if (dialog !== null) open(dialog);
    navigate(poolPath(pool.pool), { replace: true });
  }, [pool, action, writable, open, navigate]);
};

const nobody: readonly Subject[] = [];

/** Why nothing can be added to the pool; `null` where it can. */
const useLocked = (pool: RegisteredPool): string | null => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  if (!writable) return why;
  return pool.archivedOn === null ? null : t('page.archivedNote', { date: formatDate(pool.archivedOn) });
};

const PoolPage = ({ register, pool, action }: PoolPageProps & { readonly action: string | null }) => {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  useAskedDialog(pool, action, setDialog);
  const [explaining, setExplaining] = useState(false);
  useCrumb(nameOf(pool));
  const explained = explaining && pool.ssed !== null;
  const dossier = { register, own: aboutPool(pool.pool), locked: useLocked(pool) };
  return (
    <div className="pool-frame" data-panel={explained || undefined}>
      <div className="page pool-page">
        <HatchPattern />
        <PoolHead pool={pool} onOpen={setDialog} />
        <PoolNotes register={register} pool={pool} />
        <PoolFacts
          pool={pool}
          asOf={register.asOf}
          explaining={explained}
          onExplain={() => setExplaining((now) => !now)}
        />
        <TimelineSection pool={pool} asOf={register.asOf} />
        <LotsSection pool={pool} asOf={register.asOf} onOpen={setDialog} />
        <div className="pool-pair">
          <div className="pool-column">
            <HistorySection register={register} pool={pool} onOpen={setDialog} />
            <NotesSection {...dossier} others={nobody} />
          </div>
          <div className="pool-column">
            <ContactsSection {...dossier} others={pool.customer === '' ? nobody : [aboutCustomer(pool.customer)]} />
            <DocumentsSection register={register} pool={pool} />
          </div>
        </div>
      </div>
      {explained && (
        <ExplainPanel pool={pool} policy={register.policy} asOf={register.asOf} onClose={() => setExplaining(false)} />
      )}
      {dialog !== null && (
        <PoolDialog dialog={dialog} register={register} pool={pool} onClose={() => setDialog(null)} />
      )}
    </div>
  );
};

const PoolHead = ({
  pool,
  onOpen,
}: {
  readonly pool: RegisteredPool;
  readonly onOpen: (dialog: OpenDialog) => void;
}) => {
  const { t } = useTranslation('pools');
  const releases = [...new Set(pool.lots.map(({ release }) => release).filter((release) => release !== null))];
  const { purchaseOrder } = pool;
  // "PO-7713" says by itself that it is an order's number.
  const order = /^PO\b/i.test(purchaseOrder) ? purchaseOrder : t('page.order', { order: purchaseOrder });
  const id = pool.name === '' || pool.name === pool.pool ? t('page.unnamed') : pool.pool;
  const rest = [purchaseOrder === '' ? '' : order, ...releases].filter((part) => part !== '');
  return (
    <PageHeader
      title={nameOf(pool)}
      lead={
        <span className="muted">
          {id}
          {pool.customer !== '' && (
            <>
              {' · '}
              <Link href={customerPath(pool.customer)}>{pool.customer}</Link>
            </>
          )}
          {rest.map((part) => ` · ${part}`)}
        </span>
      }
      actions={<PoolActions pool={pool} onOpen={onOpen} />}
      beside={
        <>
          <PoolStateWord state={pool.state} pill />
          {pool.archivedOn !== null && <PoolStateWord state="archived" pill />}
        </>
      }
    />
  );
};

const PoolNotes = ({ register, pool }: PoolPageProps) => {
  const { t } = useTranslation('pools');
  const conflicts = register.conflicts.filter(({ change }) => 'pool' in change && change.pool === pool.pool).length;
  return (
    <>
      {pool.archivedOn !== null && <Note>{t('page.archivedNote', { date: formatDate(pool.archivedOn) })}</Note>}
      {conflicts > 0 && <Note tone="amber">{t('page.conflicts', { count: conflicts })}</Note>}
    </>
  );
};
