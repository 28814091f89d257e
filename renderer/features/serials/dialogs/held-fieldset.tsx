/** The parts held under a serial, a line each: the part, how many, and the last day where it is not the one of its term. */
import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_PART_LINES } from '../../../../domain/installation/order-line';
import type { Part } from '../../../../domain/part/part';
import { DateField } from '../../../ui/date-field';
import { newHeld, type HeldFields } from './record-serial-draft';

export interface HeldFormProps {
  /** Those of the serial's family. */
  readonly parts: readonly Part[];
  readonly held: readonly HeldFields[];
  readonly errorOf: (index: number, field: 'part' | 'quantity') => string | null;
  readonly onChange: (held: readonly HeldFields[]) => void;
}

export const HeldFieldset = (props: HeldFormProps) => {
  const { t } = useTranslation('serials');
  const { held, onChange } = props;
  return (
    <fieldset className="held-fields">
      <legend className="medium">{t('record.held')}</legend>
      {held.map((line, index) => (
        <HeldLine key={line.key} {...props} line={line} index={index} />
      ))}
      <div>
        <Button
          size="xs"
          disabled={held.length >= MOST_PART_LINES}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => onChange([...held, newHeld()])}
        >
          {t('record.addPart')}
        </Button>
      </div>
    </fieldset>
  );
};

interface HeldLineProps extends HeldFormProps {
  readonly line: HeldFields;
  readonly index: number;
}

const HeldLine = ({ parts, held, errorOf, onChange, line, index }: HeldLineProps) => {
  const { t } = useTranslation('serials');
  const set = (said: Partial<HeldFields>): void =>
    onChange(held.map((each, place) => (place === index ? { ...each, ...said } : each)));
  const hasTerm = parts.some(({ part, termYears }) => part === line.part && termYears !== null);
  const remove = t('record.removePart', { number: index + 1 });
  return (
    <div className="held-line" role="group" aria-label={t('record.line', { number: index + 1 })}>
      <Select
        searchable
        label={t('held.column.part')}
        data={parts.map(({ part }) => part)}
        value={line.part === '' ? null : line.part}
        error={errorOf(index, 'part')}
        onChange={(part) => set({ part: part ?? '', expiresOn: null })}
      />
      <TextInput
        label={t('held.column.quantity')}
        inputMode="numeric"
        value={line.quantity}
        error={errorOf(index, 'quantity')}
        onChange={(event) => set({ quantity: event.currentTarget.value })}
      />
      {hasTerm ? (
        <DateField label={t('record.expiresOn')} value={line.expiresOn} onChange={(expiresOn) => set({ expiresOn })} />
      ) : (
        <span />
      )}
      <Tooltip label={remove}>
        <ActionIcon
          className="tool"
          variant="subtle"
          color="gray"
          aria-label={remove}
          onClick={() => onChange(held.filter((_each, place) => place !== index))}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
};
