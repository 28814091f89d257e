/** The Channel Partner Agreements with their territories: in force, to come, or past (LP-17). */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClock, IconContract, IconPlus, IconSignatureOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isAgreementInForce } from '../../../domain/agreement/check-territory';
import type { RegisteredAgreement } from '../../../domain/agreement/registered-agreement';
import { dayCell } from '../../../contract/table/exported-table';
import type { Register } from '../../../domain/ledger/register';
import { EmptyState } from '../../ui/empty-state';
import { ExportMenu } from '../../ui/export-menu';
import { formatDate } from '../../ui/format-date';
import { PageHeader } from '../../ui/page-header';
import { StateWord } from '../../ui/state-word';
import type { ExportedColumn } from '../../ui/table-column';
import { useWritable } from '../pools';
import { AgreementDialog, EndDialog, RowMenu } from '../sites';
import { CustomersTabs } from './customers-tabs';
import './customers.css';

export const AgreementsScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation(['sites', 'customers']);
  const [recording, setRecording] = useState(false);
  const isEmpty = register.agreements.length === 0;
  const record = <RecordButton filled={isEmpty} onClick={() => setRecording(true)} />;
  return (
    <div className="page">
      <PageHeader
        title={t('agreement.title')}
        lead={t('agreement.lead')}
        actions={
          isEmpty ? undefined : (
            <>
              <AgreementsExport register={register} />
              {record}
            </>
          )
        }
      />
      <CustomersTabs />
      {isEmpty ? (
        <div className="card">
          <EmptyState
            icon={IconContract}
            title={t('customers:agreements.emptyTitle')}
            text={t('customers:agreements.emptyText')}
            actions={record}
          />
        </div>
      ) : (
        <AgreementsTable register={register} />
      )}
      {recording && <AgreementDialog register={register} onClose={() => setRecording(false)} />}
    </div>
  );
};

const RecordButton = ({ filled, onClick }: { readonly filled: boolean; readonly onClick: () => void }) => {
  const { t } = useTranslation('sites');
  const { writable, why } = useWritable();
  return (
    <Button
      variant={filled ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={onClick}
    >
      {t('agreement.record.action')}
    </Button>
  );
};

const AgreementsExport = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation(['customers', 'sites']);
  const columns: readonly ExportedColumn<RegisteredAgreement>[] = [
    { title: t('agreements.column.partner'), exported: ({ partner }) => partner },
    { title: t('agreements.column.territories'), exported: ({ territories }) => territories.join(', ') },
    { title: t('agreements.column.signedOn'), exported: ({ signedOn }) => dayCell(signedOn) },
    { title: t('agreements.column.from'), exported: ({ from }) => dayCell(from) },
    { title: t('agreements.column.until'), exported: ({ until }) => dayCell(until) },
    { title: t('agreements.column.endedOn'), exported: ({ endedOn }) => dayCell(endedOn) },
  ];
  return (
    <ExportMenu
      name={t('sites:agreement.title')}
      asOf={register.asOf}
      columns={columns}
      rows={() => register.agreements}
    />
  );
};

const columns = [
  ['state'],
  ['partner'],
  ['territories'],
  ['signedOn', 'end'],
  ['from', 'end'],
  ['until', 'end'],
] as const;

const AgreementsTable = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation(['customers', 'sites']);
  const [ending, setEnding] = useState<RegisteredAgreement | null>(null);
  return (
    <div className="data-table-frame" tabIndex={0} role="group" aria-label={t('sites:agreement.title')}>
      <table className="data-table" aria-label={t('sites:agreement.title')}>
        <thead>
          <tr>
            {columns.map(([column, align]) => (
              <th key={column} scope="col" className={align}>
                {t(`agreements.column.${column}`)}
              </th>
            ))}
            <td className="sites-menu" />
          </tr>
        </thead>
        <tbody>
          {register.agreements.map((agreement) => (
            <AgreementRow
              key={agreement.agreement}
              {...{ agreement }}
              asOf={register.asOf}
              onEnd={() => setEnding(agreement)}
            />
          ))}
        </tbody>
      </table>
      {ending !== null && (
        <EndDialog
          ending={{ kind: 'agreement-ended', agreement: ending.agreement }}
          today={register.asOf}
          onClose={() => setEnding(null)}
        />
      )}
    </div>
  );
};

interface AgreementRowProps {
  readonly agreement: RegisteredAgreement;
  readonly asOf: Register['asOf'];
  readonly onEnd: () => void;
}

const AgreementRow = ({ agreement, asOf, onEnd }: AgreementRowProps) => {
  const { t } = useTranslation('sites');
  const { writable, why } = useWritable();
  const { partner, territories, signedOn, from, until, endedOn } = agreement;
  return (
    <tr>
      <td>
        <AgreementState agreement={agreement} asOf={asOf} />
      </td>
      <td className="sites-clip medium" title={partner}>
        {partner}
      </td>
      <td className="agreement-territories">{territories.join(', ')}</td>
      <td className="end">{formatDate(signedOn)}</td>
      <td className="end">{formatDate(from)}</td>
      <td className="end">{until === null ? <span className="muted">–</span> : formatDate(until)}</td>
      <td className="end sites-menu">
        {endedOn === null && (
          <RowMenu
            name={partner}
            locked={writable ? null : why}
            actions={[{ label: t('agreement.end.action'), icon: IconCircleX, run: onEnd }]}
          />
        )}
      </td>
    </tr>
  );
};

const AgreementState = ({ agreement, asOf }: Omit<AgreementRowProps, 'onEnd'>) => {
  const { t } = useTranslation('sites');
  const { from, until, endedOn } = agreement;
  if (isAgreementInForce(agreement, asOf))
    return (
      <StateWord icon={IconCircleCheck} tone="green">
        {t('agreement.state.inForce')}
      </StateWord>
    );
  const past = endedOn ?? until;
  return past !== null && past <= asOf ? (
    <StateWord icon={IconSignatureOff} tone="slate">
      {t('agreement.state.past', { date: formatDate(past) })}
    </StateWord>
  ) : (
    <StateWord icon={IconClock} tone="cyan">
      {t('agreement.state.toCome', { date: formatDate(from) })}
    </StateWord>
  );
};
