/** What was bought, one line each, with where it comes from; each can be changed and removed. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoughtPart } from '../../../../domain/usage/bought';
import type { DriftRow } from '../../../../domain/usage/drift';
import type { Allotment } from '../../../../domain/usage/usage-book';
import { applyChange } from '../../../app/apply-change';
import { toastRefusal } from '../../../app/toast';
import { registerState } from '../../../db/register-state';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { useCardWords } from './use-card-words';

export interface ListedPart {
  readonly row: DriftRow;
  readonly part: BoughtPart;
}

interface BoughtListProps {
  readonly parts: readonly ListedPart[];
  /** Why nothing can be changed here. */
  readonly locked: string | null;
  readonly onChange: (allotment: Allotment) => void;
}

export const BoughtList = ({ parts, locked, onChange }: BoughtListProps) => {
  const { t } = useTranslation('usage');
  const words = usePartWords();
  return (
    <>
      <h3 className="cards-heading">{t('cards.bought.list')}</h3>
      <ul className="cards-bought" aria-label={t('cards.bought.list')}>
        {parts.map(({ row, part }) => (
          <li key={part.allotment.allotment}>
            <span>
              {words.line(row, part)}
              <span className="small muted"> {words.note(part)}</span>
            </span>
            <PartMenu name={words.line(row, part)} {...{ part, locked, onChange }} />
          </li>
        ))}
      </ul>
    </>
  );
};

const usePartWords = () => {
  const { t } = useTranslation('usage');
  const { licenceName } = useCardWords();
  const sourceOf = ({ allotment: { source }, quantity: counted }: BoughtPart): string => {
    const quantity = counted === null ? t('cards.unknown') : formatQuantity(counted);
    if (source.kind === 'pool') {
      const { pool, product } = source;
      return product === undefined
        ? t('cards.bought.source.pool', { quantity, pool })
        : t('cards.bought.source.poolProduct', { quantity, pool, product });
    }
    if (source.kind === 'parts')
      return source.part === undefined
        ? t('cards.bought.source.parts', { quantity })
        : t('cards.bought.source.part', { quantity, part: source.part });
    return source.reference === undefined
      ? t('cards.bought.source.stated', { quantity })
      : t('cards.bought.source.statedRef', { quantity, reference: source.reference });
  };
  return {
    line: ({ licence, name }: DriftRow, part: BoughtPart): string =>
      t('cards.bought.line', { licence: licenceName(licence, name), source: sourceOf(part) }),
    note: ({ allotment: { source, note }, why }: BoughtPart): string => {
      const until = source.kind === 'stated' && source.until !== undefined ? formatDate(source.until) : null;
      const term = until !== null && why === null ? [t('cards.bought.until', { date: until })] : [];
      const reason = why === null ? [] : [t(`cards.bought.why.${why}`, { date: until ?? '' })];
      return [...term, ...reason, ...(note === null ? [] : [note])].join(' · ');
    },
  };
};

const remove = async ({ allotment: { allotment, installation } }: BoughtPart): Promise<void> => {
  const on = registerState.getState().register?.asOf;
  if (on === undefined) return;
  const recorded = await applyChange([{ kind: 'allotment-removed', on, allotment, installation }]);
  if (!recorded.ok) toastRefusal(recorded.error);
};

const SMALL = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface PartMenuProps extends Omit<BoughtListProps, 'parts'> {
  readonly name: string;
  readonly part: BoughtPart;
}

const PartMenu = ({ name, part, locked, onChange }: PartMenuProps) => {
  const { t } = useTranslation('usage');
  const off = locked === null ? {} : { disabled: true, title: locked };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('cards.bought.actionsOf', { name })}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item {...off} leftSection={<IconPencil {...SMALL} />} onClick={() => onChange(part.allotment)}>
          {t('cards.bought.change')}
        </Menu.Item>
        <Menu.Item {...off} color="red" leftSection={<IconTrash {...SMALL} />} onClick={() => void remove(part)}>
          {t('cards.bought.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
