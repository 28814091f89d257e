/** A pool's page over one register: facts, timeline, lots, history and its dossier, with the SSED explained beside it. */
import { useContext, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { aboutCustomer, aboutPool, type Subject } from '../../../../domain/customer/subject';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { customerPath, paths, poolOnPath, poolPath } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { formatDate } from '../../../ui/format-date';
import { Note } from '../../../ui/note';
import { PageHeader } from '../../../ui/page-header';
import { LeadTimesSection } from '../../alerts';
import { ContactsSection, DocumentsSection, NotesSection } from '../../dossier';
import { PoolSitesSection } from '../../sites';
import { PoolSupportSection } from '../../support';
import { HatchPattern } from '../hatch-pattern';
import { PastDay } from '../past-day';
import { PoolStateWord } from '../pool-state-word';
import { useWritable } from '../use-writable';
import { askedDialog } from './asked-dialog';
import { ExplainPanel } from './explain-panel';
import { HistorySection } from './history-section';
import { ImportedFilesSection } from './imported-files-section';
import { LotsSection } from './lots-section';
import { PoolActions } from './pool-actions';
import { PoolDialog, type OpenDialog } from './pool-dialog';
import { PoolFacts } from './pool-facts';
import { isRefusedForGood, outlookOf, RenewalNote } from './renewal-note';
import { TimelineSection } from './timeline-section';
import './pool-page.css';

export const nameOfPool = ({ name, pool }: RegisteredPool): string => (name === '' ? pool : name);

/** A section that another feature brings to the page. */
export type SectionOfPool = ComponentType<{ readonly register: Register; readonly pool: RegisteredPool }>;

interface PoolPageProps {
  readonly register: Register;
  readonly pool: RegisteredPool;
  readonly action: string | null;
  readonly quotes: SectionOfPool;
  /** Stands over everything: which day the page shows. */
  readonly banner?: ReactNode;
}

interface Asked {
  readonly pool: RegisteredPool;
  readonly action: string | null;
  readonly open: (dialog: OpenDialog) => void;
  readonly explain: (explaining: boolean) => void;
}

/** Opens what the address asks for, if the pool takes it now; the address then names the page alone. */
const useAsked = ({ pool, action, open, explain }: Asked): void => {
  const { writable } = useWritable();
  const past = useContext(PastDay);
  const [, navigate] = useLocation();
  useEffect(() => {
    if (action === null) return;
    const dialog = writable ? askedDialog(pool, action) : null;
    if (dialog !== null) open(dialog);
    if (action === 'explain') explain(true);
    navigate(past === null ? poolPath(pool.pool) : poolOnPath(pool.pool, past), { replace: true });
  }, [pool, action, writable, open, explain, past, navigate]);
};

const nobody: readonly Subject[] = [];

/** Why nothing can be added to the pool; `null` where it can. */
const useLocked = (pool: RegisteredPool): string | null => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  if (!writable) return why;
  return pool.archivedOn === null ? null : t('page.archivedNote', { date: formatDate(pool.archivedOn) });
};

export const PoolPage = ({ register, pool, action, quotes: Quotes, banner }: PoolPageProps) => {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [explaining, setExplaining] = useState(false);
  const [marked, setMarked] = useState<string | null>(null);
  useAsked({ pool, action, open: setDialog, explain: setExplaining });
  useCrumb(nameOfPool(pool));
  const outlook = outlookOf(register, pool);
  const explained = explaining && pool.ssed !== null;
  const customer = pool.customer === '' ? nobody : [aboutCustomer(pool.customer)];
  const dossier = { register, own: aboutPool(pool.pool), locked: useLocked(pool) };
  return (
    <div className="pool-frame" data-panel={explained || undefined}>
      <div className="page pool-page">
        <HatchPattern />
        {banner}
        <PoolHead pool={pool} asOf={register.asOf} renewable={!isRefusedForGood(outlook)} onOpen={setDialog} />
        <PoolNotes register={register} pool={pool} />
        {outlook !== null && <RenewalNote pool={pool} outlook={outlook} onOpen={setDialog} />}
        <PoolFacts
          pool={pool}
          asOf={register.asOf}
          explaining={explained}
          onExplain={() => setExplaining((now) => !now)}
        />
        <TimelineSection pool={pool} asOf={register.asOf} />
        <LotsSection pool={pool} asOf={register.asOf} onOpen={setDialog} />
        <PoolSitesSection register={register} pool={pool} locked={dossier.locked} />
        <Quotes register={register} pool={pool} />
        <div className="pool-pair">
          <div className="pool-column">
            <HistorySection register={register} pool={pool} marked={marked} onOpen={setDialog} />
            <NotesSection {...dossier} others={nobody} />
            <DocumentsSection {...dossier} others={customer} />
          </div>
          <div className="pool-column">
            <ContactsSection {...dossier} others={customer} />
            <PoolSupportSection register={register} pool={pool} />
            <LeadTimesSection register={register} scope={dossier.own} locked={dossier.locked} />
            <ImportedFilesSection register={register} pool={pool} />
          </div>
        </div>
      </div>
      {explained && (
        <ExplainPanel register={register} pool={pool} onShowCause={setMarked} onClose={() => setExplaining(false)} />
      )}
      {dialog !== null && (
        <PoolDialog
          dialog={dialog}
          register={register}
          pool={pool}
          onOpen={setDialog}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
};

interface PoolHeadProps {
  readonly pool: RegisteredPool;
  readonly asOf: Register['asOf'];
  readonly renewable: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
}

const PoolHead = ({ pool, asOf, renewable, onOpen }: PoolHeadProps) => {
  const { t } = useTranslation('pools');
  const releases = [...new Set(pool.lots.map(({ release }) => release).filter((release) => release !== null))];
  const { purchaseOrder } = pool;
  // "PO-7713" says by itself that it is an order's number.
  const order = /^PO\b/i.test(purchaseOrder) ? purchaseOrder : t('page.order', { order: purchaseOrder });
  const id = pool.name === '' || pool.name === pool.pool ? t('page.unnamed') : pool.pool;
  const rest = [purchaseOrder === '' ? '' : order, ...releases].filter((part) => part !== '');
  return (
    <PageHeader
      title={nameOfPool(pool)}
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
      actions={<PoolActions pool={pool} asOf={asOf} renewable={renewable} onOpen={onOpen} />}
      beside={
        <>
          <PoolStateWord state={pool.state} pill />
          {pool.archivedOn !== null && <PoolStateWord state="archived" pill />}
        </>
      }
    />
  );
};

const PoolNotes = ({ register, pool }: Pick<PoolPageProps, 'register' | 'pool'>) => {
  const { t } = useTranslation('pools');
  const conflicts = register.conflicts.filter(({ change }) => 'pool' in change && change.pool === pool.pool).length;
  return (
    <>
      {pool.archivedOn !== null && <Note>{t('page.archivedNote', { date: formatDate(pool.archivedOn) })}</Note>}
      {conflicts > 0 && (
        <Note tone="amber">
          {t('page.conflicts', { count: conflicts })} <Link href={paths.conflicts}>{t('page.toConflicts')}</Link>
        </Note>
      )}
    </>
  );
};
