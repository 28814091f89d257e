/** Bought and used: each difference between what was bought, what the server has and what is used, and what it is reckoned from. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { driftOf, type DifferenceKind, type Drift, type DriftRow } from '../../../../domain/usage/drift';
import type { Allotment } from '../../../../domain/usage/usage-book';
import { usedPath } from '../../../app/paths';
import { formatQuantity } from '../../../ui/format-quantity';
import { Note } from '../../../ui/note';
import { Section } from '../../../ui/section';
import { useWritable } from '../../pools';
import { AllotmentDialog } from './allotment-dialog';
import { BoughtList } from './bought-list';
import type { LicenceCardProps } from './card-props';
import { useCardWords } from './use-card-words';
import './cards.css';

/** What a dialog is open for: a new allotment, or one that is changed. */
type Open = 'new' | Allotment | null;

export const BoughtCard = ({ licence, ...props }: LicenceCardProps) => {
  const { t } = useTranslation('usage');
  const { register, installation, known } = props;
  const [open, setOpen] = useState<Open>(null);
  const { writable, why } = useWritable();
  const drift = useMemo(
    () => driftOf(register, installation.installation, known),
    [register, installation.installation, known],
  );
  const parts = drift.rows.flatMap((row) => row.parts.map((part) => ({ row, part })));
  return (
    <Section title={t('cards.bought.title')}>
      <Differences drift={drift} installation={installation.installation} />
      {parts.length > 0 && <Sums rows={drift.rows} />}
      {parts.length > 0 && <BoughtList parts={parts} locked={writable ? null : why} onChange={setOpen} />}
      <Button
        className="cards-gap"
        size="xs"
        leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
        disabled={!writable}
        {...(writable ? {} : { title: why })}
        onClick={() => setOpen('new')}
      >
        {t('cards.bought.add')}
      </Button>
      {open !== null && (
        <AllotmentDialog
          {...props}
          before={open === 'new' ? null : open}
          licence={licence}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};

/** AC-1: over-use is what somebody has to act on; the rest is to be cleared up. */
const isOverUse = (kind: DifferenceKind): boolean => kind === 'used-above-bought' || kind === 'used-above-total';
const toneOf = (kind: DifferenceKind) => (isOverUse(kind) ? 'red' : 'amber');

interface DifferencesProps {
  readonly drift: Drift;
  readonly installation: string;
}

const Differences = ({ drift: { rows, overdrawn }, installation }: DifferencesProps) => {
  const { t } = useTranslation('usage');
  const sentences = useSentences();
  const found = rows.flatMap((row) => sentences.differences(row));
  const open = rows.flatMap((row) => sentences.unknown(row));
  const isEntered = rows.some(({ parts }) => parts.length > 0);
  return (
    <div className="cards-notes">
      {found.map(({ text, kind, licence, used }) => (
        <Note key={text} tone={toneOf(kind)}>
          {text}
          {used !== null && isOverUse(kind) && (
            <Link className="cards-link" href={usedPath(installation, licence)}>
              {t('cards.bought.listUsed', { used: formatQuantity(used) })}
            </Link>
          )}
        </Note>
      ))}
      {overdrawn.map((each) => (
        <Note key={`${each.pool} ${each.product ?? ''}`} tone="red">
          {sentences.overdrawn(each)}
        </Note>
      ))}
      {open.map((text) => (
        <Note key={text}>{text}</Note>
      ))}
      {!isEntered && <p className="muted">{t('cards.bought.none')}</p>}
      {isEntered && found.length + overdrawn.length + open.length === 0 && (
        <Note tone="green">{t('cards.bought.agree')}</Note>
      )}
    </div>
  );
};

const useSentences = () => {
  const { t } = useTranslation('usage');
  const { licenceName } = useCardWords();
  return {
    differences: ({ licence, name, reported, differences }: DriftRow) =>
      differences.map(({ kind, by }) => ({
        kind,
        licence,
        used: reported?.used ?? null,
        text: t(`cards.bought.difference.${kind}`, { by: formatQuantity(by), licence: licenceName(licence, name) }),
      })),
    /** AC-7: what cannot be compared is said, and counts for nothing. */
    unknown: ({ licence, name, bought, parts, reported, differences }: DriftRow): readonly string[] => {
      if (parts.length === 0 || differences.length > 0) return [];
      const facts = { licence: licenceName(licence, name) };
      if (bought === null) return [t('cards.bought.cannotTell', facts)];
      return reported === null ? [t('cards.bought.noData', { ...facts, bought: formatQuantity(bought) })] : [];
    },
    overdrawn: ({ pool, product, shared, holds }: Drift['overdrawn'][number]): string => {
      const facts = { pool, shared: formatQuantity(shared), holds: formatQuantity(holds) };
      return product === null
        ? t('cards.bought.overdrawn', facts)
        : t('cards.bought.overdrawnProduct', { ...facts, product });
    },
  };
};

const Sums = ({ rows }: { readonly rows: readonly DriftRow[] }) => {
  const { t } = useTranslation('usage');
  const { licenceName } = useCardWords();
  const figure = (value: number | undefined): string =>
    value === undefined ? t('cards.noData') : formatQuantity(value);
  const columns = ['bought', 'total', 'used'] as const;
  return (
    <table className="cards-table cards-gap" aria-label={t('cards.bought.table')}>
      <thead>
        <tr>
          <th scope="col">{t('cards.bought.column.licence')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="end">
              {t(`cards.bought.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ parts }) => parts.length > 0)
          .map(({ licence, name, bought, reported }) => (
            <tr key={licence}>
              <th scope="row">{licenceName(licence, name)}</th>
              <td className="end num">{bought === null ? t('cards.unknown') : formatQuantity(bought)}</td>
              <td className="end num">{figure(reported?.total)}</td>
              <td className="end num">{figure(reported?.used)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};
