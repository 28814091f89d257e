/** At the head of a lineage: its rule, and the table behind the picture. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RuleChip } from '../../../ui/rule-chip';

interface LineageAsideProps {
  readonly stays: boolean;
  readonly asTable: boolean;
  readonly setAsTable: (asTable: boolean) => void;
  readonly isEmpty: boolean;
}

export const LineageAside = ({ stays, asTable, setAsTable, isEmpty }: LineageAsideProps) => {
  const { t } = useTranslation('serials');
  return (
    <>
      <span>{t(stays ? 'lineage.stays' : 'lineage.changes')}</span>
      <RuleChip id={stays ? 'ID-6' : 'ID-7'} />
      <Button variant="subtle" size="xs" disabled={isEmpty} onClick={() => setAsTable(!asTable)}>
        {t(asTable ? 'lineage.asGraph' : 'lineage.asTable')}
      </Button>
    </>
  );
};
