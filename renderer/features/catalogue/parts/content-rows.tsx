/** What a pack contains, a row each (ID-8). */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RuleChip } from '../../../ui/rule-chip';
import type { ContentFields } from './part-draft';

interface ContentRowsProps {
  readonly contents: readonly ContentFields[];
  readonly offered: readonly string[];
  readonly error: string | null;
  readonly onChange: (contents: readonly ContentFields[]) => void;
}

export const ContentRows = ({ contents, offered, error, onChange }: ContentRowsProps) => {
  const { t } = useTranslation('catalogue');
  const rows = contents.length === 0 ? [{ part: '', quantity: '' }] : contents;
  return (
    <fieldset className="catalogue-rows">
      <legend>
        {t('part.dialog.contents')} <RuleChip id="ID-8" />
      </legend>
      {rows.map((row, index) => (
        <ContentRow
          key={index}
          row={row}
          number={index + 1}
          offered={offered}
          error={error}
          onChange={(part) => onChange(rows.with(index, { ...row, ...part }))}
          onRemove={() => onChange(rows.toSpliced(index, 1))}
        />
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => onChange([...rows, { part: '', quantity: '' }])}
      >
        {t('part.dialog.addContent')}
      </Button>
      {error !== null && (
        <p className="small tone-red" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
};

interface ContentRowProps {
  readonly row: ContentFields;
  readonly number: number;
  readonly offered: readonly string[];
  readonly error: string | null;
  readonly onChange: (part: Partial<ContentFields>) => void;
  readonly onRemove: () => void;
}

const ContentRow = ({ row, number, offered, error, onChange, onRemove }: ContentRowProps) => {
  const { t } = useTranslation('catalogue');
  return (
    <div className="part-content">
      <Select
        searchable
        aria-label={t('part.dialog.content', { number })}
        data={[...offered]}
        value={row.part === '' ? null : row.part}
        error={error !== null && row.part === ''}
        onChange={(part) => onChange({ part: part ?? '' })}
      />
      <TextInput
        aria-label={t('part.dialog.contentQuantity', { number })}
        inputMode="numeric"
        value={row.quantity}
        error={error !== null && row.quantity.trim() === ''}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('part.dialog.removeContent', { number })}
        onClick={onRemove}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
};
