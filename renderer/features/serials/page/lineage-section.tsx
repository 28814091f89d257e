/** The lineage of serials of which each update brings another (ID-7): as boxes over time, or as a table with the same facts. */
import { useState } from 'react';
import { openOrdersOf } from '../../../../domain/installation/lineages';
import { Section } from '../../../ui/section';
import type { LineageProps } from './installation-props';
import { LineageAside } from './lineage-aside';
import { LineageGraph } from './lineage-graph';
import { ordersOf } from './lineage-row';
import { LineageTable } from './lineage-table';
import { useFamilyOf } from './use-family-of';
import { useLineageWords } from './use-lineage-words';

export const LineageSection = ({ register, installation, lineage }: LineageProps) => {
  const words = useLineageWords();
  const familyOf = useFamilyOf(register);
  const [asTable, setAsTable] = useState(false);
  const orders = openOrdersOf(ordersOf(register.installationOrders, installation), lineage, familyOf);
  const title = words.title(lineage);
  const aside = <LineageAside stays={false} isEmpty={lineage.serials.length === 0} {...{ asTable, setAsTable }} />;
  return (
    <Section title={title} aside={aside} flush>
      {asTable ? (
        <LineageTable {...{ register, installation, lineage }} />
      ) : (
        <LineageGraph label={title} lineage={lineage} orders={orders} />
      )}
    </Section>
  );
};
