/** The licences of an installation: cameras and intercoms, then analytics by level; without a module no analytics (AC-4). */
import { useTranslation } from 'react-i18next';
import type { LicensingSection } from '../../../../domain/usage/licensing';
import { LicenceRow } from './licence-row';

interface LicenceTableProps {
  readonly installation: string;
  /** What the table is called; read out, not shown. */
  readonly label: string;
  readonly sections: readonly LicensingSection[];
  readonly chosen: string | null;
  readonly onChoose: (licence: string) => void;
}

const figures = ['used', 'available', 'total', 'shared'] as const;

export const LicenceTable = ({ label, sections, ...rows }: LicenceTableProps) => {
  const { t } = useTranslation('usage');
  return (
    <table className="usage-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <span className="usage-licence-head">{t('column.licence')}</span>
          </th>
          <th scope="col" className="usage-col-bar">
            <span className="visually-hidden">{t('column.bar')}</span>
          </th>
          {figures.map((column) => (
            <th key={column} scope="col" className={`end usage-col-${column}`}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <SectionRows key={section.purpose} section={section} {...rows} />
        ))}
      </tbody>
    </table>
  );
};

type SectionRowsProps = Pick<LicenceTableProps, 'installation' | 'chosen' | 'onChoose'> & {
  readonly section: LicensingSection;
};

const COLUMNS = 6;

const SectionRows = ({ section, installation, chosen, onChoose }: SectionRowsProps) => {
  const { t } = useTranslation('usage');
  return (
    <>
      {section.purpose === 'analytics' && section.isKnown && (
        <tr className="usage-part">
          <td colSpan={COLUMNS}>{t('part')}</td>
        </tr>
      )}
      {section.rows.map((line) => (
        <LicenceRow
          key={line.licence}
          installation={installation}
          line={line}
          isChosen={line.licence === chosen}
          onChoose={onChoose}
        />
      ))}
    </>
  );
};
