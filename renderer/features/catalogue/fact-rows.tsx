/** What there is to know of a product, a row each (LP-19). */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RuleChip } from '../../ui/rule-chip';
import type { FactFields } from './product-draft';

interface FactRowsProps {
  readonly facts: readonly FactFields[];
  readonly onChange: (facts: readonly FactFields[]) => void;
}

export const FactRows = ({ facts, onChange }: FactRowsProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <fieldset className="catalogue-rows">
      <legend>
        {t('product.dialog.facts')} <RuleChip id="LP-19" />
      </legend>
      {facts.map((row, index) => (
        <FactRow
          key={index}
          row={row}
          number={index + 1}
          onChange={(part) => onChange(facts.with(index, { ...row, ...part }))}
          onRemove={() => onChange(facts.toSpliced(index, 1))}
        />
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => onChange([...facts, { name: '', value: '' }])}
      >
        {t('product.dialog.addFact')}
      </Button>
    </fieldset>
  );
};

interface FactRowProps {
  readonly row: FactFields;
  readonly number: number;
  readonly onChange: (part: Partial<FactFields>) => void;
  readonly onRemove: () => void;
}

const FactRow = ({ row, number, onChange, onRemove }: FactRowProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <div className="catalogue-row" data-of="fact">
      <TextInput
        aria-label={t('product.dialog.fact', { number })}
        value={row.name}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('product.dialog.factValue', { number })}
        value={row.value}
        autoComplete="off"
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('product.dialog.removeFact', { number })}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
};
