/** One line of a composed order: a part, how many, and what leaves with it. */
import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isPack, offeredParts, type Part } from '../../../../domain/part/part';
import { formatQuantity } from '../../../ui/format-quantity';
import { parsePrice } from '../../../ui/parse-price';
import { refusalText } from '../../../ui/refusal-text';
import { RuleChip } from '../../../ui/rule-chip';
import { readWhole } from '../../pools';
import type { PartLineForm } from './composer-form';
import { typedQuantity } from './composed-order';
import type { ComposerState } from './use-composer';

interface PartLineProps {
  readonly state: ComposerState;
  readonly line: PartLineForm;
  readonly index: number;
}

export const PartLine = (props: PartLineProps) => {
  const { t } = useTranslation('idisOrders');
  const { state, line, index } = props;
  const part = state.order.ground.parts.get(line.part);
  return (
    <fieldset className="composer-line">
      <legend className="visually-hidden">{t('composer.line', { number: index + 1 })}</legend>
      <PartPicker {...props} />
      <Quantity {...props} />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('composer.removePart', { number: index + 1 })}
        onClick={() => state.set({ lines: state.form.lines.toSpliced(index, 1) })}
      >
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
      {part !== undefined && <PartWords part={part} line={line} />}
      {part !== undefined && <Replaces {...props} part={part} />}
      {state.form.isPriced && <UnitPrice {...props} />}
    </fieldset>
  );
};

/** As wide as the panel: the descriptions are long. */
const WIDE = 372;

const partLabel = ({ part, description }: Part): string => `${part}  ${description}`;

const PartPicker = ({ state: { register, setLine, order }, line, index }: PartLineProps) => {
  const { t } = useTranslation('idisOrders');
  const offered = offeredParts(register.parts);
  const chosen = order.ground.parts.get(line.part);
  const data = chosen === undefined || offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <Select
      searchable
      aria-label={t('composer.part', { number: index + 1 })}
      placeholder={t('composer.partHint')}
      nothingFoundMessage={t('composer.noPart')}
      comboboxProps={{ width: WIDE, position: 'bottom-start' }}
      data={data.map((part) => ({ value: part.part, label: partLabel(part) }))}
      renderOption={({ option }) => <PartOption part={order.ground.parts.get(option.value)} />}
      value={line.part === '' ? null : line.part}
      onChange={(part) => setLine(index, { part: part ?? '', replaces: '' })}
    />
  );
};

const PartOption = ({ part }: { readonly part: Part | undefined }) =>
  part === undefined ? null : (
    <span className="composer-option">
      <span className="medium">{part.part}</span>
      <span className="small muted" title={part.description}>
        {part.description}
      </span>
    </span>
  );

const Quantity = ({ state: { setLine }, line, index }: PartLineProps) => {
  const { t } = useTranslation('idisOrders');
  const read = readWhole(line.quantity);
  return (
    <TextInput
      aria-label={t('composer.quantity', { number: index + 1 })}
      placeholder={t('composer.quantityHint')}
      classNames={{ input: 'composer-quantity' }}
      inputMode="numeric"
      value={line.quantity}
      // An empty field says itself what it lacks.
      error={line.quantity.trim() !== '' && !read.ok ? refusalText(read.error).what : null}
      onChange={(event) => setLine(index, { quantity: event.currentTarget.value })}
    />
  );
};

/** What a pack is counted as, and for what one of a part is counted. */
const PartWords = ({ part, line }: { readonly part: Part; readonly line: PartLineForm }) => {
  const { t } = useTranslation('idisOrders');
  const quantity = typedQuantity(line) ?? 1;
  if (!isPack(part)) return <p className="composer-wide small muted">{t(`composer.per.${part.per}`)}</p>;
  const contents = part.contents.map((each) => `${formatQuantity(each.quantity * quantity)} × ${each.part}`);
  return (
    <p className="composer-wide small">
      {t('composer.countedAs', { contents: contents.join(', ') })} <RuleChip id="ID-8" />
    </p>
  );
};

/** Parts of the same family that the installation holds. */
const heldOf = ({ order: { ground } }: ComposerState, { family }: Part): string[] => [
  ...new Set((ground.installation?.held ?? []).filter((each) => each.family === family).map((each) => each.part)),
];

const Replaces = ({ state, line, index, part }: PartLineProps & { readonly part: Part }) => {
  const { t } = useTranslation('idisOrders');
  const held = heldOf(state, part);
  if (state.form.installationIs !== 'existing' || held.length === 0 || part.termYears === null) return null;
  return (
    <Select
      className="composer-wide"
      size="xs"
      label={t('composer.replaces')}
      data={[
        { value: '', label: t('composer.replacesNothing') },
        ...held.map((each) => ({ value: each, label: t('composer.replacesPart', { part: each }) })),
      ]}
      value={line.replaces}
      allowDeselect={false}
      onChange={(replaces) => state.setLine(index, { replaces: replaces ?? '' })}
    />
  );
};

const UnitPrice = ({ state: { form, setLine }, line, index }: PartLineProps) => {
  const { t } = useTranslation('idisOrders');
  const typed = line.unitPrice.trim();
  const isWrong = typed !== '' && parsePrice(typed, form.currency) === null;
  return (
    <TextInput
      className="composer-wide"
      size="xs"
      label={t('composer.unitPrice', { number: index + 1 })}
      placeholder={t('composer.priceHint')}
      inputMode="decimal"
      value={line.unitPrice}
      error={isWrong ? refusalText({ code: 'field/not-a-price', typed }).what : null}
      onChange={(event) => setLine(index, { unitPrice: event.currentTarget.value })}
    />
  );
};
