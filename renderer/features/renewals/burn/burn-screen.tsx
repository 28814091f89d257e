/** Idle-licence burn: what passes unused, pool for pool, and the transfer that would put it to use (LP-7, LP-13). */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { idleBurns } from '../../../../domain/pipeline/idle-burn';
import { paths, poolPath } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { useTableExport } from '../../../ui/use-table-export';
import { TransferDialog, useWritable } from '../../pools';
import '../pipeline/pipeline.css';
import { toBurnRow, useBurnColumns, type BurnRow } from './burn-columns';

/** One lot is moved at a time: the one with most of them first. */
const prefillOf = ({ lots, helps }: BurnRow) => {
  const [most] = lots.toSorted((one, other) => other.idle - one.idle);
  return {
    ...(most === undefined ? {} : { quantity: String(most.idle), lot: most.lot.lot }),
    ...(helps === null ? {} : { to: helps.pool }),
  };
};

export const BurnScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('renewals');
  useCrumb(t('burn.crumb'));
  const rows = useMemo(() => idleBurns(register).map((burn) => toBurnRow(register, burn)), [register]);
  const [moving, setMoving] = useState<BurnRow | null>(null);
  const { writable, why } = useWritable();
  const columns = useBurnColumns({ writable, why, onMove: setMoving });
  const { order, menu } = useTableExport({ name: t('burn.tableLabel'), asOf: register.asOf, rows, columns });
  const [, navigate] = useLocation();
  const idle = rows.reduce((sum, each) => sum + each.idle, 0);
  const days = rows.reduce((sum, each) => sum + each.perMonth, 0);
  const lead = t('burn.lead', { count: idle, formatted: formatQuantity(idle), days: formatQuantity(days) });
  return (
    <div className="page pipeline-page">
      <PageHeader
        title={t('burn.title')}
        {...(rows.length === 0 ? {} : { lead })}
        actions={
          <>
            <Button component={Link} href={paths.renewals}>
              {t('pipeline.back')}
            </Button>
            {rows.length > 0 && menu}
          </>
        }
      />
      {rows.length === 0 ? (
        <section className="card">
          <EmptyState icon={IconFlame} title={t('burn.empty.title')} text={t('burn.empty.text')} />
        </section>
      ) : (
        <>
          <DataTable
            label={t('burn.tableLabel')}
            rows={rows}
            columns={columns}
            rowKey={({ pool }) => pool.pool}
            {...order}
            onOpen={({ pool }) => navigate(poolPath(pool.pool))}
          />
          <p className="lead">{t('burn.how')}</p>
        </>
      )}
      {moving !== null && (
        <TransferDialog
          register={register}
          pool={moving.pool}
          prefill={prefillOf(moving)}
          onClose={() => setMoving(null)}
        />
      )}
    </div>
  );
};
