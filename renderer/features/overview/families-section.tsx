/** How many IDIS licences are in force, by licence type, and how many have ended. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { countFamilies, type FamilyCount } from '../../../domain/overview/vendor-counts';
import { paths } from '../../app/paths';
import { ExportMenu } from '../../ui/export-menu';
import { formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import type { ExportedColumn } from '../../ui/table-column';

/** Nothing where there is no IDIS system. */
export const FamiliesSection = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('overview');
  const counts = useMemo(() => countFamilies(register), [register]);
  const columns: readonly ExportedColumn<FamilyCount>[] = [
    { title: t('vendors.family'), exported: ({ family }) => family },
    { title: t('vendors.installations'), exported: ({ installations }) => installations },
    { title: t('vendors.ended'), exported: ({ ended }) => ended },
    { title: t('vendors.quantity'), exported: ({ quantity }) => quantity },
  ];
  if (counts.length === 0) return null;
  const title = t('vendors.title');
  return (
    <Section
      title={title}
      aside={<ExportMenu name={title} asOf={register.asOf} columns={columns} rows={() => counts} small />}
      flush
    >
      <table className="overview-licences" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('vendors.family')}</th>
            <th scope="col">{t('vendors.installations')}</th>
            <th scope="col">{t('vendors.ended')}</th>
            <th scope="col">{t('vendors.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <FamilyRow key={count.family} count={count} />
          ))}
        </tbody>
      </table>
      <p className="overview-quiet small muted">
        {t('vendors.note')} <RuleChip id="ID-10" />
      </p>
    </Section>
  );
};

const FamilyRow = ({ count: { family, installations, ended, quantity } }: { readonly count: FamilyCount }) => {
  const { t } = useTranslation('overview');
  return (
    <tr>
      <th scope="row">
        <Link href={paths.serials}>{t(`vendors.name.${family}`)}</Link>
      </th>
      <td>{formatQuantity(installations)}</td>
      <td className={ended > 0 ? 'tone-red medium' : undefined}>{formatQuantity(ended)}</td>
      <td className="strong">{formatQuantity(quantity)}</td>
    </tr>
  );
};
