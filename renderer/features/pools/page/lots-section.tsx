/** The lots of a pool with their own SUP dates, and the pool's sums below. */
import { Button, Menu } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredLot, RegisteredPool } from '../../../../domain/ledger/register';
import { parseExactText } from '../../../../domain/exact/parse-exact';
import { serialsPath } from '../../../app/paths';
import { EmptyState } from '../../../ui/empty-state';
import { formatDate } from '../../../ui/format-date';
import { daysLeft, urgencyOf } from '../../../ui/format-days-left';
import { formatMoney, formatQuantity } from '../../../ui/format-quantity';
import { Section } from '../../../ui/section';
import { exactDaysText } from '../exact-days-text';
import { SsedText } from '../ssed-text';
import { useWritable } from '../use-writable';
import { LotsExport } from './lots-export';
import type { OpenDialog } from './pool-dialog';

interface LotsSectionProps {
  readonly pool: RegisteredPool;
  readonly asOf: CivilDate;
  readonly onOpen: (dialog: OpenDialog) => void;
}

export const LotsSection = (props: LotsSectionProps) => {
  const { t } = useTranslation('pools');
  const aside = (
    <>
      {props.pool.lots.length > 0 && <LotsExport pool={props.pool} asOf={props.asOf} />}
      <AddLotMenu {...props} />
    </>
  );
  return (
    <Section title={t('lots.title')} aside={aside} flush>
      {props.pool.lots.length === 0 ? (
        <EmptyState
          icon={IconStack2}
          title={t('lots.emptyTitle')}
          text={t('lots.emptyText')}
          actions={<AddFirstLot {...props} />}
        />
      ) : (
        <LotsTable {...props} />
      )}
    </Section>
  );
};

const useAddingOff = (pool: RegisteredPool) => {
  const { writable, why } = useWritable();
  return { disabled: !writable || pool.archivedOn !== null, title: why };
};

const AddFirstLot = ({ pool, onOpen }: LotsSectionProps) => {
  const { t } = useTranslation('pools');
  return (
    <Button variant="filled" {...useAddingOff(pool)} onClick={() => onOpen({ name: 'add-lot', origin: 'new' })}>
      {t('addLot.new.action')}
    </Button>
  );
};

const AddLotMenu = ({ pool, onOpen }: LotsSectionProps) => {
  const { t } = useTranslation('pools');
  const off = useAddingOff(pool);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="xs" {...off} leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}>
          {t('addLot.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['new', 'taken-over', 'subscription'] as const).map((origin) => (
          <Menu.Item key={origin} onClick={() => onOpen({ name: 'add-lot', origin })}>
            {t(`addLot.${origin}.action`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const columns = [
  ['lot'],
  ['product'],
  ['release'],
  ['term'],
  ['joinedOn', 'end'],
  ['warranty', 'end'],
  ['unitPrice', 'end'],
  ['months', 'end'],
  ['ownDate', 'end'],
  ['quantity', 'end'],
] as const;

const LotsTable = ({ pool, asOf, onOpen }: LotsSectionProps) => {
  const { t } = useTranslation('pools');
  return (
    <div className="data-table-frame" tabIndex={0} role="group" aria-label={t('lots.title')}>
      <table className="data-table pool-lots" data-rows="compact" aria-label={t('lots.title')}>
        <thead>
          <tr>
            {columns.map(([column, align]) => (
              <th key={column} scope="col" className={align}>
                {t(`lots.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pool.lots.map((lot) => (
            <LotRow key={lot.lot} pool={pool} lot={lot} asOf={asOf} onOpen={onOpen} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={8}>{t('lots.pool')}</td>
            <td className="end">
              <SsedText ssed={pool.ssed} projected={pool.projected} />
            </td>
            <td className="end">{formatQuantity(pool.quantity)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

const OwnDate = ({ lot, projected }: { readonly lot: RegisteredLot; readonly projected: boolean }) => {
  const { t } = useTranslation('pools');
  if (lot.supExpiresOn === undefined || lot.supExpiresExact === undefined)
    return <>{lot.expiresOn === null ? t('notAvailable') : formatDate(lot.expiresOn)}</>;
  const exact = exactDaysText(parseExactText(lot.supExpiresExact));
  return (
    <span title={t('lots.exactDays', { exact })}>
      <SsedText ssed={lot.supExpiresOn} projected={projected && lot.supMonths !== null} />
    </span>
  );
};

/** A subscription stands outside the SSED, so its own end must show by itself where it is near. */
const SubscriptionEnd = ({ lot, asOf }: { readonly lot: RegisteredLot; readonly asOf: CivilDate }) => {
  const { t } = useTranslation('pools');
  if (lot.expiresOn === null) return null;
  const days = daysLeft(lot.expiresOn, asOf);
  const urgency = urgencyOf(days);
  if (urgency === 'plain') return null;
  const words = days < 0 ? t('lots.expired') : t('lots.endsIn', { count: days });
  return <span className={`tone-${urgency} medium`}> {words}</span>;
};

/** Where they can be looked up. */
const SerialsLink = ({ pool, lot }: { readonly pool: string; readonly lot: RegisteredLot }) => {
  const { t } = useTranslation('pools');
  if (lot.serialCount === 0) return null;
  return (
    <Link className="pool-lot-serials" href={serialsPath(pool, lot.lot)}>
      {t('lots.serials', { count: lot.serialCount, quantity: formatQuantity(lot.serialCount) })}
    </Link>
  );
};

const productTitle = ({ product, variant }: RegisteredLot): string =>
  variant === null || variant === '' ? product : `${product}, ${variant}`;

/** LP-3: independent of the SUP; what has ended is said in words. */
const Warranty = ({ lot: { warrantyUntil }, asOf }: { readonly lot: RegisteredLot; readonly asOf: CivilDate }) => {
  const { t } = useTranslation('pools');
  if (warrantyUntil === null) return <>{t('notAvailable')}</>;
  const date = formatDate(warrantyUntil);
  return warrantyUntil < asOf ? <span className="muted">{t('lots.warrantyEnded', { date })}</span> : <>{date}</>;
};

interface LotRowProps extends LotsSectionProps {
  readonly lot: RegisteredLot;
}

/** LP-2: beside its end, where it is looked for. */
const RenewSubscription = ({ pool, lot, onOpen }: LotRowProps) => {
  const { t } = useTranslation('pools');
  const off = useAddingOff(pool);
  if (lot.term !== 'subscription') return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      {...off}
      aria-label={t('subscription.actionOf', { lot: lot.lot })}
      onClick={() => onOpen({ name: 'renew-subscription', lot })}
    >
      {t('subscription.action')}
    </Button>
  );
};

const LotRow = (props: LotRowProps) => {
  const { pool, lot, asOf } = props;
  const { t } = useTranslation('pools');
  const months =
    lot.supMonths === null
      ? lot.term === 'perpetual'
        ? t('lots.stated')
        : t('notAvailable')
      : formatQuantity(lot.supMonths);
  return (
    <tr>
      <td className="medium pool-lot-name" title={lot.lot}>
        {lot.lot}
        <SerialsLink pool={pool.pool} lot={lot} />
      </td>
      <td className="pool-lot-name" title={productTitle(lot)}>
        {lot.product}
        {lot.variant !== null && lot.variant !== '' && <span className="muted"> · {lot.variant}</span>}
      </td>
      <td className="lead">{lot.release ?? t('notAvailable')}</td>
      <td className="lead">
        {t(`lots.${lot.term}`)}
        <SubscriptionEnd lot={lot} asOf={asOf} />
        <RenewSubscription {...props} />
      </td>
      <td className="end">{formatDate(lot.joinedOn)}</td>
      <td className="end">
        <Warranty lot={lot} asOf={asOf} />
      </td>
      <td className="end">{lot.unitPrice === null ? t('notAvailable') : formatMoney(lot.unitPrice)}</td>
      <td className="end">{months}</td>
      <td className="end">
        <OwnDate lot={lot} projected={pool.projected} />
      </td>
      <td className="end">{formatQuantity(lot.quantity)}</td>
    </tr>
  );
};
