/** What an import changes in one pool: before, after, and the difference. */
import { useTranslation } from 'react-i18next';
import type { PoolDifference } from '../../../contract/ipc';
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { LicenceFile, LicenceFileLot } from '../../../domain/ledger/licence-file';
import { usePool } from '../../db/use-pool';
import { formatDate } from '../../ui/format-date';
import { formatDifference, formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';
import { differenceRows, isChanged, type DifferenceRow } from './difference-rows';
import { DifferenceSign } from './difference-sign';
import { DifferenceValueText } from './difference-value-text';

interface DifferenceTableProps {
  readonly difference: PoolDifference;
  /** The file, where this is its pool: its lots and its EULA then stand among the rows. */
  readonly licence: LicenceFile | null;
  readonly today: CivilDate;
}

const ruleOf = ({ field, after }: DifferenceRow): string | null =>
  field !== 'ssed' || after.kind !== 'date' ? null : after.projected ? 'LP-11' : 'LP-12';

export const DifferenceTable = ({ difference, licence, today }: DifferenceTableProps) => {
  const { t } = useTranslation('files');
  const { pool, name, before } = difference;
  const commencedOn = usePool(pool)?.commencedOn ?? null;
  return (
    <table className="difference-table">
      <thead>
        <tr>
          <th colSpan={2} scope="col">
            {t('preview.whatChanges', { name, pool })}
          </th>
          <th scope="col" className="end">
            {t('preview.before')}
          </th>
          <th scope="col" className="end">
            {t('preview.after')}
          </th>
          <th scope="col" className="end">
            {t('preview.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {before === null && <PoolCreatedRow name={name} />}
        {licence?.lots.map((lot) => (
          <LotRow key={lot.lot} lot={lot} issuedOn={licence.issuedOn} commencedOn={commencedOn} />
        ))}
        {differenceRows(difference, today).map((row) => (
          <ValueRow key={row.field} row={row} />
        ))}
        {licence?.eulaRequired === true && <EulaRow />}
      </tbody>
    </table>
  );
};

const PoolCreatedRow = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation('files');
  return (
    <tr>
      <td>
        <DifferenceSign kind="added" />
      </td>
      <td className="medium">{t('preview.poolCreated')}</td>
      <td className="end muted">{t('preview.none_')}</td>
      <td className="end">{name}</td>
      <td className="end">{t('preview.new')}</td>
    </tr>
  );
};

interface LotRowProps {
  readonly lot: LicenceFileLot;
  readonly issuedOn: CivilDate;
  /** `null` for a pool that has not commenced. */
  readonly commencedOn: CivilDate | null;
}

/** LP-12: a lot that joins a commenced pool runs from the file's issue date, in any other from the pool's commencement. */
const lotEndsOn = ({ lot, issuedOn, commencedOn }: LotRowProps): CivilDate | null => {
  if (lot.subscriptionExpiresOn !== undefined) return lot.subscriptionExpiresOn;
  if (commencedOn === null || issuedOn < commencedOn) return null;
  return toCivilDate(addMonths(toDayNumber(issuedOn), lot.supMonths));
};

const LotRow = (props: LotRowProps) => {
  const { t } = useTranslation('files');
  const { lot } = props;
  const endsOn = lotEndsOn(props);
  const facts = { quantity: formatQuantity(lot.quantity), product: lot.product, term: t(`term.${lot.term}`) };
  const detail =
    lot.term === 'subscription'
      ? t('preview.lotDetail', facts)
      : t('preview.lotMonths', { ...facts, months: formatQuantity(lot.supMonths) });
  return (
    <tr>
      <td>
        <DifferenceSign kind="added" />
      </td>
      <td>
        <span className="medium">{t('preview.lotAdded', { lot: lot.lot })}</span>{' '}
        <span className="muted">{detail}</span>
      </td>
      <td className="end muted">{t('preview.none_')}</td>
      <td className="end">
        {endsOn === null ? t('preview.fromActivation') : t('preview.toDate', { date: formatDate(endsOn) })}
      </td>
      <td className="end">{t('preview.new')}</td>
    </tr>
  );
};

const ValueRow = ({ row }: { readonly row: DifferenceRow }) => {
  const { t } = useTranslation('files');
  const changed = isChanged(row);
  const rule = ruleOf(row);
  return (
    <tr data-same={!changed || undefined}>
      <td>
        <DifferenceSign kind={changed ? 'changed' : 'same'} />
      </td>
      <td>
        <span className={changed ? 'medium' : 'lead'}>{t(`preview.${row.field}`)}</span>{' '}
        {rule !== null && <RuleChip id={rule} />}
      </td>
      <td className="end lead">
        <DifferenceValueText value={row.before} />
      </td>
      <td className={`end ${changed ? 'strong' : 'muted'} ${row.field === 'ssed' && changed ? 'tone-accent' : ''}`}>
        <DifferenceValueText value={row.after} />
      </td>
      <td className="end">
        <DifferenceText row={row} changed={changed} />
      </td>
    </tr>
  );
};

const DifferenceText = ({ row, changed }: { readonly row: DifferenceRow; readonly changed: boolean }) => {
  const { t } = useTranslation('files');
  if (!changed) return <span className="muted">{t('preview.noChange')}</span>;
  if (row.change === null) return <>{row.before.kind === 'none' ? t('preview.new') : ''}</>;
  const change = formatDifference(row.change);
  return <>{row.field === 'ssed' ? t('preview.days', { days: change }) : change}</>;
};

const EulaRow = () => {
  const { t } = useTranslation('files');
  return (
    <tr>
      <td>
        <DifferenceSign kind="mind" />
      </td>
      <td colSpan={4}>
        <span className="medium">{t('preview.eula')}</span> <RuleChip id="LP-8" />
      </td>
    </tr>
  );
};
