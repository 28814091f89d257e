/** The serial that stays, and a point for each purchase along the line that begins at it. */
import { useRef } from 'react';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Purchase } from '../../../../domain/installation/purchases';
import type {
  RegisteredInstallationOrder,
  RegisteredSerial,
} from '../../../../domain/installation/registered-installation';
import { installationOrderPath } from '../../../app/paths';
import { CopyButton } from '../../../ui/copy-button';
import { formatDate } from '../../../ui/format-date';
import { useNewestInView } from './use-box-walk';
import { useLineageWords } from './use-lineage-words';

interface PurchasesLineProps {
  readonly label: string;
  readonly serial: RegisteredSerial | null;
  readonly purchases: readonly Purchase[];
  /** Orders that wait for their confirmation. */
  readonly open: readonly RegisteredInstallationOrder[];
}

export const PurchasesLine = ({ label, serial, purchases, open }: PurchasesLineProps) => {
  const list = useRef<HTMLOListElement>(null);
  useNewestInView(list, purchases.length + open.length);
  return (
    <div className="purchases">
      {serial === null ? <AwaitedSerial /> : <SerialForGood serial={serial} />}
      <ol ref={list} className="purchases-line" tabIndex={0} aria-label={label}>
        {purchases.map((purchase, index) => (
          <Bought key={purchase.key} purchase={purchase} isFirst={index === 0} />
        ))}
        {open.map((order) => (
          <Ordered key={order.order} order={order} />
        ))}
      </ol>
    </div>
  );
};

const AwaitedSerial = () => {
  const { t } = useTranslation('serials');
  return (
    <div className="purchases-serial" data-awaited>
      <span className="medium">{t('lineage.awaitedFirst')}</span>
      <span className="small tone-cyan lineage-standing">
        <IconHourglass size={14} stroke={1.5} aria-hidden />
        {t('lineage.waits')}
      </span>
    </div>
  );
};

const SerialForGood = ({ serial: { serial } }: { readonly serial: RegisteredSerial }) => {
  const { t } = useTranslation('serials');
  return (
    <div className="purchases-serial" title={serial}>
      <span className="lineage-serial">
        <span className="mono">{serial}</span>
        <CopyButton text={serial} label={t('copy', { serial })} />
      </span>
      <span className="small medium tone-green lineage-standing">
        <IconCheck size={14} stroke={2} aria-hidden />
        {t('lineage.currentForGood')}
      </span>
    </div>
  );
};

interface BoughtProps {
  readonly purchase: Purchase;
  readonly isFirst: boolean;
}

const Bought = ({ purchase: { on, parts, confirmation }, isFirst }: BoughtProps) => {
  const { t } = useTranslation('serials');
  const words = useLineageWords().parts(parts, !isFirst);
  return (
    <li>
      <span className="small muted">{formatDate(on)}</span>
      <span className="purchases-point" aria-hidden />
      <span className="small purchases-parts" title={words.join('\n')}>
        {words.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {confirmation === null && <span className="muted">{t('lineage.before')}</span>}
      </span>
    </li>
  );
};

const Ordered = ({ order: { order, number, on, lines } }: { readonly order: RegisteredInstallationOrder }) => {
  const { t } = useTranslation('serials');
  const words = useLineageWords().parts(lines, true);
  return (
    <li data-awaited>
      <span className="small muted">{t('lineage.orderedOn', { date: formatDate(on) })}</span>
      <span className="purchases-point" aria-hidden />
      <span className="small purchases-parts" title={words.join('\n')}>
        {words.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <Link href={installationOrderPath(order)}>{t('lineage.withOrder', { number })}</Link>
      </span>
    </li>
  );
};
