/** How many licences there are by product, and how many of them are activated: a bar for each, with its figures. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { countLicences, type LicenceCounts, type ProductCount } from '../../../domain/overview/licence-counts';
import { formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import { FamiliesSection } from './families-section';
import { LicencesExport } from './licences-export';
import { ProductRows } from './product-rows';

const SHOWN_AT_FIRST = 8;

export const LicencesSection = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('overview');
  const counts = useMemo(() => countLicences(register), [register]);
  const aside = counts.products.length > 0 && <LicencesExport counts={counts} asOf={register.asOf} />;
  return (
    <div className="overview-side">
      <Section title={t('licences.title')} aside={aside} flush>
        {counts.products.length === 0 ? (
          <p className="overview-quiet">{t('licences.none')}</p>
        ) : (
          <LicencesTable counts={counts} />
        )}
        <LicenceNotes counts={counts} />
      </Section>
      <FamiliesSection register={register} />
    </div>
  );
};

const LicencesTable = ({ counts }: { readonly counts: LicenceCounts }) => {
  const { t } = useTranslation('overview');
  const [all, setAll] = useState(false);
  const shown = all ? counts.products : counts.products.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <table className="overview-licences" aria-label={t('licences.title')}>
        <thead>
          <tr>
            <th scope="col">{t('licences.product')}</th>
            <th scope="col">{t('licences.activated')}</th>
            <th scope="col">{t('licences.notActivated')}</th>
            <th scope="col">{t('licences.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((count) => (
            <ProductRows key={count.product} count={count} />
          ))}
        </tbody>
        <TotalRow counts={counts} />
      </table>
      {shown.length < counts.products.length && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('licences.all', { formatted: formatQuantity(counts.products.length) })}
        </Button>
      )}
    </>
  );
};

const TotalRow = ({ counts: { quantity, activated } }: { readonly counts: LicenceCounts }) => {
  const { t } = useTranslation('overview');
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('licences.total')}</th>
        <td>{formatQuantity(activated)}</td>
        <td>{formatQuantity(quantity - activated)}</td>
        <td>{formatQuantity(quantity)}</td>
      </tr>
    </tfoot>
  );
};

const isRange = ({ activatedAtLeast, activatedAtMost }: ProductCount): boolean => activatedAtLeast !== activatedAtMost;

const counted = (count: number) => ({ count, formatted: formatQuantity(count) });

/** What the figures leave out, and what stands in them although it has ended. */
const LicenceNotes = ({ counts }: { readonly counts: LicenceCounts }) => {
  const { t } = useTranslation('overview');
  const { products, inTransit, expired, archivedPools } = counts;
  const notes = [
    inTransit > 0 ? t('licences.transit', counted(inTransit)) : '',
    expired > 0 ? t('licences.expired', counted(expired)) : '',
    archivedPools > 0 ? t('licences.archived', counted(archivedPools)) : '',
    products.some(isRange) ? t('licences.mixed') : '',
  ].filter((note) => note !== '');
  return products.length === 0 && notes.length === 0 ? null : (
    <p className="overview-quiet small muted">
      {t('licences.channel')} <RuleChip id="LP-1" /> {notes.join(' ')}
    </p>
  );
};
