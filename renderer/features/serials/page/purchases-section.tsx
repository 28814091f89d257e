/** A serial that stays for good (ID-6), with everything that was bought under it along a line of time. */
import { useState } from 'react';
import { openOrdersOf } from '../../../../domain/installation/lineages';
import { purchasesOf } from '../../../../domain/installation/purchases';
import { Section } from '../../../ui/section';
import type { LineageProps } from './installation-props';
import { LineageAside } from './lineage-aside';
import { ordersOf } from './lineage-row';
import { PurchasesLine } from './purchases-line';
import { PurchasesTable } from './purchases-table';
import { useFamilyOf } from './use-family-of';
import { useLineageWords } from './use-lineage-words';

export const PurchasesSection = ({ register, installation, lineage }: LineageProps) => {
  const words = useLineageWords();
  const familyOf = useFamilyOf(register);
  const [asTable, setAsTable] = useState(false);
  const purchases = purchasesOf(installation, lineage, familyOf);
  const orders = ordersOf(register.installationOrders, installation);
  const title = words.title(lineage);
  const aside = <LineageAside stays isEmpty={purchases.length === 0} {...{ asTable, setAsTable }} />;
  return (
    <Section title={title} aside={aside} flush>
      {asTable ? (
        <PurchasesTable label={title} purchases={purchases} orders={orders} />
      ) : (
        <PurchasesLine
          label={title}
          serial={lineage.current}
          purchases={purchases}
          open={openOrdersOf(orders, lineage, familyOf)}
        />
      )}
    </Section>
  );
};
