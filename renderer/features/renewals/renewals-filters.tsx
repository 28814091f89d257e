/** Above the Renewals screen: the period, who, what and where, and what the marks of the Gantt mean. */
import { useMemo, useState, type ReactNode } from 'react';
import { ActionIcon, CloseButton, SegmentedControl, Tooltip } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deadlineKinds, type DeadlineKind } from '../../../domain/deadline/deadline';
import { renewalStages, type RenewalStage } from '../../../domain/pipeline/pipeline-change';
import { ChoiceFilter, type Choice } from '../../ui/choice-filter';
import type { RenewalItem } from './renewal-items';
import { renewalPeriods, textOf, type FilteredText, type RenewalsFilter } from './renewals-filter';
import { setRenewalsFilter } from './renewals-view';
import { useDaysWords } from './use-days-words';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const isOneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** What occurs among the items, by name; what says nothing last. */
const occurring = (items: readonly RenewalItem[], what: FilteredText): readonly string[] =>
  [...new Set(items.map((item) => textOf(item, what)))].sort((one, other) =>
    one === '' || other === '' ? (one === '' ? 1 : -1) : collator.compare(one, other),
  );

interface FilterProps {
  readonly items: readonly RenewalItem[];
  readonly filter: RenewalsFilter;
}

const TextChoice = ({ items, filter, what }: FilterProps & { readonly what: FilteredText }) => {
  const { t } = useTranslation('renewals');
  const choices = useMemo(
    () => occurring(items, what).map((value): Choice => ({ value, label: value === '' ? t(`nobody.${what}`) : value })),
    [items, what, t],
  );
  return (
    <ChoiceFilter
      all={t(`filter.all.${what}`)}
      labelOf={({ label }) => t(`filter.chosen.${what}`, { name: label })}
      choices={choices}
      value={filter[what]}
      onChange={(value) => setRenewalsFilter({ [what]: value })}
    />
  );
};

const StageChoice = ({ stage }: { readonly stage: RenewalStage | null }) => {
  const { t } = useTranslation('renewals');
  return (
    <ChoiceFilter
      all={t('filter.all.stage')}
      labelOf={({ label }) => t('filter.chosen.stage', { name: label })}
      choices={renewalStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
      value={stage}
      onChange={(value) => setRenewalsFilter({ stage: isOneOf(renewalStages, value) })}
    />
  );
};

const KindChoice = ({ kind }: { readonly kind: DeadlineKind | null }) => {
  const { t } = useTranslation('renewals');
  return (
    <ChoiceFilter
      all={t('filter.all.kind')}
      labelOf={({ label }) => t('filter.chosen.kind', { name: label })}
      choices={deadlineKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      value={kind}
      onChange={(value) => setRenewalsFilter({ kind: isOneOf(deadlineKinds, value) })}
    />
  );
};

const further = ['customer', 'partner', 'vendor'] as const;

/** What is chosen here stays in view: nothing is left out behind anybody's back. */
const MoreFilters = ({ items, filter }: FilterProps) => {
  const { t } = useTranslation('renewals');
  const [opened, setOpened] = useState(false);
  const word = t(opened ? 'filter.fewer' : 'filter.more');
  return (
    <>
      {further.map(
        (what) =>
          (opened || filter[what] !== null) && <TextChoice key={what} what={what} items={items} filter={filter} />,
      )}
      {(opened || filter.kind !== null) && <KindChoice kind={filter.kind} />}
      <Tooltip label={word}>
        <ActionIcon variant="default" aria-label={word} aria-expanded={opened} onClick={() => setOpened((now) => !now)}>
          <IconFilter size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
};

const Periods = ({ filter }: Pick<FilterProps, 'filter'>) => {
  const { t } = useTranslation('renewals');
  return (
    <SegmentedControl
      aria-label={t('filter.period')}
      className="renewals-periods"
      value={filter.period}
      onChange={(value) => setRenewalsFilter({ period: isOneOf(renewalPeriods, value) ?? filter.period })}
      data={renewalPeriods.map((value) => ({ value, label: t(`period.${value}`) }))}
    />
  );
};

/** The bar that was chosen below: what it leaves out stands nowhere else, so that it is said here. */
const DaysChip = ({ filter }: Pick<FilterProps, 'filter'>) => {
  const { t } = useTranslation('renewals');
  const wordsOf = useDaysWords();
  if (filter.days === null) return null;
  return (
    <span className="renewals-days">
      {wordsOf(filter.days)}
      <CloseButton size="xs" aria-label={t('filter.clearDays')} onClick={() => setRenewalsFilter({ days: null })} />
    </span>
  );
};

interface RenewalsFiltersProps extends FilterProps {
  /** What the marks of the Gantt mean, where there is one. */
  readonly legend?: ReactNode;
}

export const RenewalsFilters = ({ items, filter, legend }: RenewalsFiltersProps) => {
  const { t } = useTranslation('renewals');
  return (
    <div className="renewals-filters">
      <div className="renewals-choices" role="search" aria-label={t('filter.label')}>
        <Periods filter={filter} />
        <TextChoice what="owner" items={items} filter={filter} />
        <StageChoice stage={filter.stage} />
        <TextChoice what="territory" items={items} filter={filter} />
        <MoreFilters items={items} filter={filter} />
        <DaysChip filter={filter} />
      </div>
      {legend}
    </div>
  );
};
