/** The licensing page over every installation: a card each, filtered and in the order that is chosen, with one beside them told more of. */
import { memo, useMemo } from 'react';
import type { Register } from '../../../../domain/ledger/register';
import { CAMERAS } from '../../../../domain/usage/licence-id';
import type { InstallationUsage } from '../licensing-view';
import { NothingListed } from '../nothing-listed';
import { UsageHead } from '../usage-head';
import { UsageSide } from '../side/usage-side';
import { chooseLicence, useUsageView, type ChosenLicence } from '../usage-view';
import { LicencesExport } from './licences-export';
import { InstallationCard } from './installation-card';
import { NearView } from './near-view';
import { UsageListFilters } from './usage-list-filters';
import { filterUsage, orderUsage } from './usage-row';

interface LicencesScreenProps {
  readonly register: Register;
  readonly usages: readonly InstallationUsage[];
}

/** Drawn again when it shows something else, not whenever the host has news. */
export const LicencesScreen = memo(({ register, usages }: LicencesScreenProps) => {
  const { text, shown, order } = useUsageView();
  const listed = useMemo(() => orderUsage(filterUsage(usages, text, shown), order), [usages, text, shown, order]);
  return (
    <div className="page usage-page">
      <UsageHead usages={usages} exporting={<LicencesExport listed={listed} asOf={register.asOf} />} />
      {usages.length > 1 && <UsageListFilters all={usages} />}
      {listed.length === 0 ? <NothingListed /> : <Cards register={register} listed={listed} />}
    </div>
  );
});
LicencesScreen.displayName = 'LicencesScreen';

/** What fills the first view of a large screen. */
const FIRST = 4;
/** Pixels: the head with its table's head, and a row. */
const HEAD = 78;
const ROW = 42;

const heightOf = ({ sections }: InstallationUsage): number =>
  HEAD + ROW * sections.reduce((sum, { rows, isKnown }) => sum + rows.length + (isKnown ? 0 : 2), 0);

/** What the side column speaks of: what was chosen while it is listed, else the first. */
const besideOf = (listed: readonly InstallationUsage[], chosen: ChosenLicence | null) => {
  const own = listed.find(({ installation }) => installation.installation === chosen?.installation);
  const usage = own ?? listed[0];
  const first = usage?.sections[0]?.rows[0]?.licence ?? CAMERAS;
  return { usage, licence: own === undefined ? first : (chosen?.licence ?? first) };
};

const Cards = ({
  register,
  listed,
}: {
  readonly register: Register;
  readonly listed: readonly InstallationUsage[];
}) => {
  const chosen = useUsageView((view) => view.chosen);
  const beside = besideOf(listed, chosen);
  return (
    <div className="usage-columns">
      <div className="usage-cards">
        {listed.map((usage, index) => (
          <NearView key={usage.installation.installation} height={heightOf(usage)} isFirst={index < FIRST}>
            {() => (
              <InstallationCard
                usage={usage}
                chosen={usage === beside.usage ? beside.licence : null}
                onChoose={chooseLicence}
              />
            )}
          </NearView>
        ))}
      </div>
      {beside.usage !== undefined && <UsageSide register={register} usage={beside.usage} licence={beside.licence} />}
    </div>
  );
};
