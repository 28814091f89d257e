/** One confirmed part: how many, what it replaces, and until when it runs (ID-10). */
import { ActionIcon, Select, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { heldOn, termEnd } from '../../../domain/installation/held-parts';
import { offeredParts, type Part } from '../../../domain/part/part';
import { DateField } from '../../ui/date-field';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { RuleChip } from '../../ui/rule-chip';
import { installationOf, type LineForm } from './confirmation-form';
import type { ConfirmationState } from './use-confirmation-form';

interface LineFieldsProps {
  readonly state: ConfirmationState;
  readonly line: LineForm;
  readonly index: number;
}

export const LineFields = (props: LineFieldsProps) => {
  const { t } = useTranslation('confirmations');
  const { state, line, index } = props;
  const part = state.register.parts.find((each) => each.part === line.part);
  return (
    <fieldset className="confirmation-line">
      <legend className="visually-hidden">{t('form.line', { number: index + 1 })}</legend>
      <PartField {...props} />
      <QuantityField {...props} />
      <ReplacesField {...props} part={part} />
      {part !== undefined && part.termYears !== null && <TermField {...props} part={part} years={part.termYears} />}
      <RemoveLine {...props} />
    </fieldset>
  );
};

const PartField = ({ state, line, index }: LineFieldsProps) => {
  const { t } = useTranslation('confirmations');
  const offered = offeredParts(state.register.parts);
  const known = offered.some(({ part }) => part === line.part) || line.part === '';
  const data = [
    ...offered.map(({ part, description }) => ({ value: part, label: `${part} – ${description}` })),
    ...(known ? [] : [{ value: line.part, label: line.part }]),
  ];
  return (
    <Select
      searchable
      withAsterisk
      className="confirmation-part"
      label={t('form.part')}
      data={data}
      value={line.part === '' ? null : line.part}
      error={state.errorOf(`part ${String(index)}`)}
      onChange={(part) => state.setLine(index, { part: part ?? '', replaces: '', expiresOn: null })}
    />
  );
};

const QuantityField = ({ state, line, index }: LineFieldsProps) => {
  const { t } = useTranslation('confirmations');
  const said = state.mail?.parts.find(
    ({ part, quoted, quantity }) => part === line.part && !quoted && quantity !== null,
  );
  const quantity = said?.quantity ?? null;
  const differs = quantity !== null && String(quantity) !== line.quantity.trim();
  return (
    <TextInput
      withAsterisk
      label={t('form.quantity')}
      description={differs && t('form.mailSays', { quantity: formatQuantity(quantity) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      value={line.quantity}
      error={state.errorOf(`quantity ${String(index)}`)}
      onChange={(event) => state.setLine(index, { quantity: event.currentTarget.value })}
    />
  );
};

/** What the installation holds of the same family: an upgrade or a renewal takes its place. */
const ReplacesField = ({ state, line, index, part }: LineFieldsProps & { readonly part: Part | undefined }) => {
  const { t } = useTranslation('confirmations');
  const { register, form } = state;
  const installation = installationOf(register, form.installation);
  const held = (installation?.held ?? []).filter(({ family }) => family === part?.family);
  const options = new Set([...heldOn(held, form.on ?? register.asOf).keys(), ...held.map((each) => each.part)]);
  if (line.replaces !== '') options.add(line.replaces);
  if (options.size === 0) return null;
  return (
    <Select
      clearable
      label={t('form.replaces')}
      placeholder={t('form.replacesNone')}
      data={[...options]}
      value={line.replaces === '' ? null : line.replaces}
      onChange={(replaces) => state.setLine(index, { replaces: replaces ?? '' })}
    />
  );
};

const TermField = ({
  state,
  line,
  index,
  part,
  years,
}: LineFieldsProps & { readonly part: Part; readonly years: number }) => {
  const { t } = useTranslation('confirmations');
  const { form, register } = state;
  const end = termEnd(part, form.on ?? register.asOf);
  return (
    <DateField
      label={t('form.expiresOn')}
      description={
        end !== null && (
          <>
            {t('form.term', { count: years, date: formatDate(end) })} <RuleChip id="ID-10" />
          </>
        )
      }
      value={line.expiresOn}
      onChange={(expiresOn) => state.setLine(index, { expiresOn })}
    />
  );
};

const RemoveLine = ({ state: { form, set }, index }: LineFieldsProps) => {
  const { t } = useTranslation('confirmations');
  const label = t('form.removeLine', { number: index + 1 });
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="tool confirmation-remove"
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => set({ lines: form.lines.filter((_line, place) => place !== index) })}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
};
