/** The columns of the IDIS parts. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../../domain/part/part';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import type { TableColumn } from '../../../ui/table-column';
import { PartMenu } from './part-menu';
import type { PartRow } from './part-row';

type Words = TFunction<'catalogue'>;

const termWords = ({ termYears, contents }: Part, t: Words): string | null => {
  if (contents.length > 0) return null;
  if (termYears === null) return t('part.perpetual');
  return t('part.term', { count: termYears, formatted: formatQuantity(termYears) });
};

const contentWords = ({ contents }: Part, t: Words): string | null =>
  contents.length === 0
    ? null
    : contents.map(({ part, quantity }) => t('part.content', { part, quantity: formatQuantity(quantity) })).join(', ');

const needWords = ({ needs }: Part, t: Words): string | null =>
  needs === null ? null : t(`part.need.${needs.per}`, { part: needs.part });

const standingWords = ({ withdrawnOn, builtIn }: Part, t: Words): string => {
  if (withdrawnOn !== null) return t('part.withdrawn', { date: formatDate(withdrawnOn) });
  return t(builtIn ? 'part.builtIn' : 'part.own');
};

type WordColumn = 'description' | 'family' | 'per' | 'term' | 'contents' | 'needs' | 'countsAs' | 'standing';

const wordsOf: Readonly<Record<WordColumn, (part: Part, t: Words) => string | null>> = {
  description: ({ description }) => description,
  family: ({ family }) => family,
  per: ({ per }, t) => t(`part.per.${per}`),
  term: termWords,
  contents: contentWords,
  needs: needWords,
  countsAs: ({ countsAs }) => countsAs,
  standing: standingWords,
};

const wordColumn = (id: WordColumn, t: Words): TableColumn<PartRow> => ({
  id,
  title: t(`part.column.${id}`),
  cell: (row) => <span className="part-cell">{wordsOf[id](row, t) ?? t('none')}</span>,
  exported: (row) => wordsOf[id](row, t),
});

/** What stands on screen; the rest goes with the export. */
const shown = ['description', 'per', 'term', 'contents', 'needs', 'countsAs'] as const;

export const usePartColumns = (onEdit: (part: Part) => void): readonly TableColumn<PartRow>[] => {
  const { t } = useTranslation('catalogue');
  return useMemo(
    (): readonly TableColumn<PartRow>[] => [
      {
        id: 'part',
        title: t('part.column.part'),
        cell: (row) => (
          <>
            <span className="medium">{row.part}</span>
            <div className="small muted">{standingWords(row, t)}</div>
          </>
        ),
        exported: ({ part }) => part,
      },
      ...shown.map((id) => wordColumn(id, t)),
      {
        id: 'held',
        title: t('part.column.held'),
        align: 'end',
        cell: ({ heldQuantity }) => formatQuantity(heldQuantity),
        exported: ({ heldQuantity }) => heldQuantity,
      },
      {
        id: 'actions',
        title: t('part.column.actions'),
        align: 'end',
        cell: (row) => <PartMenu part={row} onEdit={() => onEdit(row)} />,
      },
    ],
    [t, onEdit],
  );
};

export const useExportedPartColumns = (columns: readonly TableColumn<PartRow>[]): readonly TableColumn<PartRow>[] => {
  const { t } = useTranslation('catalogue');
  const said = columns.filter(({ exported }) => exported !== undefined);
  return [...said, wordColumn('family', t), wordColumn('standing', t)];
};
