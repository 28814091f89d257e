/** Transfers between pools (LP-13): what is in transit, with its arrival one click away, and what has arrived. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Section } from '../../ui/section';
import { useTableExport } from '../../ui/use-table-export';
import { ReceiveDialog } from '../pools';
import { transferRows, type TransferRow, type TransitRow } from './transfer-rows';
import { useCompletedColumns } from './use-completed-columns';
import { useTransitColumns } from './use-transit-columns';

export const TransfersScreen = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  return register === null ? null : <Transfers register={register} />;
};

const Transfers = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('transfers');
  const [receiving, setReceiving] = useState<string | null>(null);
  const { inTransit, completed } = useMemo(() => transferRows(register), [register]);
  const none = inTransit.length + completed.length === 0;
  return (
    <div className="page">
      <PageHeader title={t('title')} lead={none ? undefined : t('lead')} />
      {none ? (
        <NoTransfers />
      ) : (
        <>
          <InTransit rows={inTransit} register={register} onReceive={setReceiving} />
          <Completed rows={completed} asOf={register.asOf} />
        </>
      )}
      {receiving !== null && (
        <ReceiveDialog register={register} transfer={receiving} onClose={() => setReceiving(null)} />
      )}
    </div>
  );
};

const NoTransfers = () => {
  const { t } = useTranslation('transfers');
  const toPools = (
    <Button variant="filled" component={Link} href={paths.pools}>
      {t('empty.pools')}
    </Button>
  );
  return (
    <div className="card">
      <EmptyState icon={IconTransfer} title={t('empty.title')} text={t('empty.text')} actions={toPools} />
    </div>
  );
};

interface InTransitProps {
  readonly rows: readonly TransitRow[];
  readonly register: Register;
  readonly onReceive: (transfer: string) => void;
}

const InTransit = ({ rows, register, onReceive }: InTransitProps) => {
  const { t } = useTranslation('transfers');
  const columns = useTransitColumns(register.policy.rounding, onReceive);
  const { order, menu } = useTableExport({ name: t('inTransit'), asOf: register.asOf, rows, columns });
  if (rows.length === 0)
    return (
      <Section title={t('inTransit')}>
        <p className="muted">{t('nothingInTransit')}</p>
      </Section>
    );
  return (
    <Section title={t('inTransit')} aside={menu} flush>
      <DataTable {...order} label={t('inTransit')} rows={rows} columns={columns} rowKey={(row) => row.key} />
    </Section>
  );
};

interface CompletedProps {
  readonly rows: readonly TransferRow[];
  readonly asOf: CivilDate;
}

const Completed = ({ rows, asOf }: CompletedProps) => {
  const { t } = useTranslation('transfers');
  const columns = useCompletedColumns();
  const { order, menu } = useTableExport({ name: t('completed'), asOf, rows, columns });
  if (rows.length === 0)
    return (
      <Section title={t('completed')}>
        <p className="muted">{t('nothingCompleted')}</p>
      </Section>
    );
  return (
    <Section title={t('completed')} aside={menu} flush>
      <DataTable {...order} label={t('completed')} rows={rows} columns={columns} rowKey={(row) => row.key} />
    </Section>
  );
};
