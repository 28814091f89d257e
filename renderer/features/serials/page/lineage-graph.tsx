/** Serials over time: a box for each, an arrow to the one that superseded it; the arrow keys walk from box to box. */
import { useRef, type KeyboardEvent } from 'react';
import { IconArrowNarrowRight, IconCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isCurrent } from '../../../../domain/installation/lineage';
import type { Lineage } from '../../../../domain/installation/lineages';
import type {
  RegisteredInstallationOrder,
  RegisteredSerial,
} from '../../../../domain/installation/registered-installation';
import { installationOrderPath } from '../../../app/paths';
import { CopyButton } from '../../../ui/copy-button';
import { formatDate } from '../../../ui/format-date';
import { useBoxWalk, useNewestInView } from './use-box-walk';
import { useLineageWords } from './use-lineage-words';

interface LineageGraphProps {
  readonly label: string;
  readonly lineage: Lineage;
  /** Open orders that will bring the next serial. */
  readonly orders: readonly RegisteredInstallationOrder[];
}

export const LineageGraph = ({ label, lineage, orders }: LineageGraphProps) => {
  const list = useRef<HTMLOListElement>(null);
  const { serials } = lineage;
  const walk = useBoxWalk(list, serials.length);
  useNewestInView(list, serials.length + orders.length);
  return (
    <ol ref={list} className="lineage" aria-label={label}>
      {serials.map((serial, index) => (
        <SerialBox
          key={serial.serial}
          lineage={lineage}
          serial={serial}
          isFirst={index === 0}
          isInTabOrder={index === walk.at}
          onChoose={() => walk.choose(index)}
          onKeyDown={walk.onKeyDown}
        />
      ))}
      {orders.map((order) => (
        <OrderBox key={order.order} order={order} isFirst={serials.length === 0} />
      ))}
    </ol>
  );
};

/** From the box before. */
const Arrow = () => <IconArrowNarrowRight className="lineage-arrow" size={24} stroke={1.5} aria-hidden />;

interface SerialBoxProps {
  readonly lineage: Lineage;
  readonly serial: RegisteredSerial;
  readonly isFirst: boolean;
  readonly isInTabOrder: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const SerialBox = ({ lineage, serial, isFirst, isInTabOrder, onChoose, onKeyDown }: SerialBoxProps) => {
  const { t } = useTranslation('serials');
  const words = useLineageWords();
  const parts = words.partsOf(lineage, serial);
  const causes = words.causes(lineage, serial);
  const spoken = [serial.serial, words.since(serial), ...parts, causes, words.standing(serial)].join(', ');
  return (
    <li data-current={isCurrent(serial) || undefined}>
      {!isFirst && <Arrow />}
      <span className="lineage-day">{words.since(serial)}</span>
      <div
        className="lineage-box"
        role="group"
        data-box
        aria-label={spoken}
        title={[serial.serial, ...parts, causes].join('\n')}
        tabIndex={isInTabOrder ? 0 : -1}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className="lineage-serial">
          <span className="mono">{serial.serial}</span>
          <CopyButton text={serial.serial} label={t('copy', { serial: serial.serial })} />
        </span>
        <Parts parts={parts} />
        <span className="small muted">{causes}</span>
      </div>
      <Standing serial={serial} />
    </li>
  );
};

/** As many parts as a box has room for. */
const MOST_PARTS = 2;

const Parts = ({ parts }: { readonly parts: readonly string[] }) => {
  const { t } = useTranslation('serials');
  const more = parts.length - MOST_PARTS;
  const shown = parts.slice(0, MOST_PARTS).join(', ');
  return (
    <span className="small lineage-parts">
      {parts.length === 0 ? t('lineage.noParts') : more > 0 ? t('lineage.andMore', { shown, count: more }) : shown}
    </span>
  );
};

const Standing = ({ serial }: { readonly serial: RegisteredSerial }) => {
  const words = useLineageWords();
  return isCurrent(serial) ? (
    <span className="small medium tone-green lineage-standing">
      <IconCheck size={14} stroke={2} aria-hidden />
      {words.standing(serial)}
    </span>
  ) : (
    <span className="small muted lineage-standing">{words.standing(serial)}</span>
  );
};

/** What comes next: the serial that the vendor issues with the confirmation. */
const OrderBox = ({ order, isFirst }: { readonly order: RegisteredInstallationOrder; readonly isFirst: boolean }) => {
  const { t } = useTranslation('serials');
  const words = useLineageWords();
  const parts = words.parts(order.lines);
  return (
    <li data-awaited>
      {!isFirst && <Arrow />}
      <span className="lineage-day">{t('lineage.orderedOn', { date: formatDate(order.on) })}</span>
      <div className="lineage-box" title={parts.join('\n')}>
        <span className="lineage-serial medium">{t(isFirst ? 'lineage.awaitedFirst' : 'lineage.awaited')}</span>
        <Parts parts={parts} />
        <Link className="small" href={installationOrderPath(order.order)}>
          {t('lineage.withOrder', { number: order.number })}
        </Link>
      </div>
      <span className="small tone-cyan lineage-standing">
        <IconHourglass size={14} stroke={1.5} aria-hidden />
        {t('lineage.waits')}
      </span>
    </li>
  );
};
