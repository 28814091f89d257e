/** The columns of the analytics levels: a row for each level of each version. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LevelCatalogue } from '../../../../domain/usage/analytics-levels';
import type { AnalyticsLevel } from '../../../../domain/usage/usage-change';
import { formatDate } from '../../../ui/format-date';
import type { TableColumn } from '../../../ui/table-column';
import { LevelMenu } from './level-menu';
import { useTypeWords } from './use-type-words';

export interface LevelRow extends AnalyticsLevel {
  readonly key: string;
  readonly of: LevelCatalogue;
  /** Of its version: it says what holds for them all. */
  readonly isFirst: boolean;
}

/** The newest version first. */
export const levelRows = (catalogues: readonly LevelCatalogue[]): readonly LevelRow[] =>
  catalogues
    .toReversed()
    .flatMap((of) =>
      of.levels.map((level, index) => ({ ...level, of, key: `${of.version} ${level.level}`, isFirst: index === 0 })),
    );

const standingWords = ({ builtIn, on }: LevelCatalogue, t: TFunction<'catalogue'>): string =>
  builtIn || on === null ? t('level.builtIn') : t('level.own', { date: formatDate(on) });

const useTypes = () => {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useTypeWords();
  return ({ types }: LevelRow): string => (types.length === 0 ? t('level.noTypes') : types.map(nameOf).join(', '));
};

export const useLevelColumns = (onEdit: (of: LevelCatalogue) => void): readonly TableColumn<LevelRow>[] => {
  const { t } = useTranslation('catalogue');
  const typesOf = useTypes();
  return useMemo(
    (): readonly TableColumn<LevelRow>[] => [
      {
        id: 'version',
        title: t('level.column.version'),
        cell: ({ of, isFirst }) =>
          isFirst && (
            <>
              <span className="medium">{of.builtIn ? t('level.all') : of.version}</span>
              <div className="small muted">{standingWords(of, t)}</div>
            </>
          ),
      },
      {
        id: 'level',
        title: t('level.column.level'),
        cell: ({ level, name }) => (
          <>
            <span className="medium part-cell">{name}</span>
            {name !== t('level.number', { level }) && <div className="small muted">{t('level.number', { level })}</div>}
          </>
        ),
      },
      { id: 'types', title: t('level.column.types'), cell: (row) => <span className="part-cell">{typesOf(row)}</span> },
      {
        id: 'actions',
        title: t('level.column.actions'),
        align: 'end',
        cell: ({ of, isFirst }) => isFirst && <LevelMenu of={of} onEdit={() => onEdit(of)} />,
      },
    ],
    [t, onEdit, typesOf],
  );
};

export const useExportedLevelColumns = (): readonly TableColumn<LevelRow>[] => {
  const { t } = useTranslation('catalogue');
  const typesOf = useTypes();
  const cell = () => null;
  return [
    { id: 'version', title: t('level.column.version'), cell, exported: ({ of }) => of.version },
    { id: 'level', title: t('level.column.level'), cell, exported: ({ level }) => level },
    { id: 'name', title: t('level.column.name'), cell, exported: ({ name }) => name },
    { id: 'types', title: t('level.column.types'), cell, exported: typesOf },
    { id: 'standing', title: t('level.column.standing'), cell, exported: ({ of }) => standingWords(of, t) },
  ];
};
