/** The pipeline as the Renewals screen shows it: what ends first, its stage and owner edited in place. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { currenciesOf } from '../../../../domain/pipeline/forecast';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { paths } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { Section } from '../../../ui/section';
import { usePipelineColumns, whatEnds } from './pipeline-columns';
import { PipelineDialogs } from './pipeline-dialogs';
import { renewedAt } from './renewed-at';
import { usePipeline } from './use-pipeline';
import './pipeline.css';

interface PipelineCardProps {
  readonly register: Register;
  /** Everything that can be renewed. */
  readonly all: readonly RenewalRow[];
  /** What the filter lets through. */
  readonly rows: readonly RenewalRow[];
}

/** As many as the look shows. */
const SHOWN = 6;
const FIRST_CURRENCY = 1;

/** What is still to end comes first, the earliest before the others; then what has ended, the latest first. */
const nextFirst = (rows: readonly RenewalRow[]): readonly RenewalRow[] => {
  const ahead = rows.filter(({ deadline }) => deadline.daysLeft >= 0);
  return [...ahead, ...rows.filter(({ deadline }) => deadline.daysLeft < 0).toReversed()];
};

export const PipelineCard = ({ register, all, rows }: PipelineCardProps) => {
  const { t } = useTranslation('renewals');
  const [, navigate] = useLocation();
  const { actions, mayRenew, asked, ask } = usePipeline(all, register.asOf);
  const currencies = useMemo(() => currenciesOf(all).slice(0, FIRST_CURRENCY), [all]);
  const columns = usePipelineColumns(actions, register, currencies, false);
  const shown = useMemo(() => nextFirst(rows).slice(0, SHOWN), [rows]);
  return (
    <Section title={t('pipeline.title')} flush aside={<Links count={rows.length} />}>
      {shown.length === 0 ? (
        <p className="pipeline-nothing lead">{t('pipeline.nothing')}</p>
      ) : (
        <DataTable
          label={t('pipeline.tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={({ key }) => key}
          rowLabel={(row) =>
            t('pipeline.row', {
              name: row.deadline.name,
              what: whatEnds(t, row),
              date: formatDate(row.deadline.on),
            })
          }
          onOpen={(row) => navigate(renewedAt(row))}
        />
      )}
      <PipelineDialogs register={register} asked={asked} owners={actions.owners} mayRenew={mayRenew} onAsk={ask} />
    </Section>
  );
};

const PageLink = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <Button size="xs" variant="subtle" component={Link} href={to}>
    {children}
  </Button>
);

/** What else there is to look at: the forecast, idle licences and the whole pipeline. */
const Links = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('renewals');
  return (
    <>
      <PageLink to={paths.renewalsForecast}>{t('forecast.link')}</PageLink>
      <PageLink to={paths.renewalsIdle}>{t('burn.link')}</PageLink>
      <AllButton count={count} />
    </>
  );
};

const AllButton = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('renewals');
  const formatted = formatQuantity(count);
  return (
    <Button
      size="xs"
      variant="subtle"
      component={Link}
      href={paths.renewalsPipeline}
      aria-label={t('pipeline.allLabel', { formatted })}
    >
      {t('pipeline.all', { formatted })}
    </Button>
  );
};
