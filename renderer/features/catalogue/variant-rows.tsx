/** The platforms of a product, a row each (LP-18). */
import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RuleChip } from '../../ui/rule-chip';
import type { VariantFields } from './product-draft';

interface VariantRowsProps {
  readonly variants: readonly VariantFields[];
  readonly onChange: (variants: readonly VariantFields[]) => void;
}

export const VariantRows = ({ variants, onChange }: VariantRowsProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <fieldset className="catalogue-rows">
      <legend>
        {t('product.dialog.variants')} <RuleChip id="LP-18" />
      </legend>
      {variants.map((row, index) => (
        <VariantRow
          key={index}
          row={row}
          number={index + 1}
          onChange={(part) => onChange(variants.with(index, { ...row, ...part }))}
          onRemove={() => onChange(variants.toSpliced(index, 1))}
        />
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => onChange([...variants, { variant: '', special: false }])}
      >
        {t('product.dialog.addVariant')}
      </Button>
    </fieldset>
  );
};

interface VariantRowProps {
  readonly row: VariantFields;
  readonly number: number;
  readonly onChange: (part: Partial<VariantFields>) => void;
  readonly onRemove: () => void;
}

const VariantRow = ({ row, number, onChange, onRemove }: VariantRowProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <div className="catalogue-row" data-of="variant">
      <TextInput
        aria-label={t('product.dialog.variant', { number })}
        value={row.variant}
        autoComplete="off"
        onChange={(event) => onChange({ variant: event.currentTarget.value })}
      />
      <Checkbox
        label={t('product.dialog.special')}
        checked={row.special}
        onChange={(event) => onChange({ special: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('product.dialog.removeVariant', { number })}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
};
