/** The pools of a quote: which, and by how many years or to which date each goes. */
import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import { DateField } from '../../../ui/date-field';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';
import { PoolChoice, usePoolOptions } from '../../pools';
import { poolForm, type PoolForm } from './quote-form';
import type { ComposerState } from './use-composer';

interface PoolsFieldsProps {
  readonly state: ComposerState;
  readonly register: Register;
}

export const PoolsFields = ({ state, register }: PoolsFieldsProps) => {
  const { t } = useTranslation('quotes');
  const { form, set, errorOf } = state;
  const chosen = new Set(form.pools.map(({ pool }) => pool));
  const options = usePoolOptions(register.pools).filter(({ value }) => !chosen.has(value));
  return (
    <Section title={t('form.pools')}>
      <div className="stack">
        <div className="quote-choice">
          <PoolChoice
            className="quote-choose"
            label={t('form.choose')}
            options={options}
            value=""
            onChange={(pool) => set({ pools: [...form.pools, poolForm(pool)] })}
          />
          <SegmentedControl
            aria-label={t('form.mode')}
            value={form.mode}
            onChange={(mode) => set({ mode: mode === 'align' ? 'align' : 'years' })}
            data={[
              { value: 'years', label: t('form.modeYears') },
              { value: 'align', label: t('form.modeAlign') },
            ]}
          />
        </div>
        {form.mode === 'align' && (
          <DateField
            required
            label={t('form.alignTo')}
            description={t('form.alignHint')}
            value={form.alignTo}
            error={errorOf('alignTo')}
            minDate={register.asOf}
            onChange={(alignTo) => set({ alignTo })}
          />
        )}
        {form.pools.length > 0 && <ChosenPools state={state} register={register} />}
      </div>
    </Section>
  );
};

const ChosenPools = ({ state, register }: PoolsFieldsProps) => {
  const { t } = useTranslation('quotes');
  return (
    <table className="quote-pools" aria-label={t('form.pools')}>
      <thead>
        <tr>
          <th scope="col">{t('form.poolColumn')}</th>
          <th scope="col">{t('form.years')}</th>
          <th scope="col" className="end">
            {t('form.before')}
          </th>
          <th scope="col" className="end">
            {t('form.after')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {state.form.pools.map((pool, index) => (
          <PoolRow key={pool.pool} row={pool} index={index} state={state} register={register} />
        ))}
      </tbody>
    </table>
  );
};

interface PoolRowProps extends PoolsFieldsProps {
  readonly row: PoolForm;
  readonly index: number;
}

const PoolRow = ({ row, index, state, register }: PoolRowProps) => {
  const { t } = useTranslation('quotes');
  const { form, set, draft } = state;
  const known = register.pools.find(({ pool }) => pool === row.pool);
  const name = known === undefined || known.name === '' ? row.pool : known.name;
  const drafted = draft?.ok === true ? draft.value.pools.find(({ pool }) => pool === row.pool) : undefined;
  const ssed = known?.ssed ?? null;
  const isTradedIn = drafted?.years === 0;
  return (
    <tr>
      <td>
        <span className="medium">{name}</span>
        {name !== row.pool && <span className="quote-detail">{row.pool}</span>}
      </td>
      <td>
        {form.mode === 'align' ? (
          (drafted?.years ?? t('none'))
        ) : (
          <YearsField index={index} row={row} name={name} state={state} />
        )}
      </td>
      <td className="end">{ssed === null ? t('none') : formatDate(ssed)}</td>
      <td className="end medium">
        {drafted?.to === undefined ? (isTradedIn ? t('pools.tradeIn') : t('none')) : formatDate(drafted.to)}
      </td>
      <td className="end">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('form.remove', { pool: name })}
          onClick={() => set({ pools: form.pools.filter((_each, place) => place !== index) })}
        >
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </td>
    </tr>
  );
};

interface YearsFieldProps extends Pick<PoolRowProps, 'row' | 'index' | 'state'> {
  readonly name: string;
}

const YearsField = ({ row, index, name, state: { form, set, errorOf } }: YearsFieldProps) => {
  const { t } = useTranslation('quotes');
  const change = (years: string): void =>
    set({ pools: form.pools.map((each, place) => (place === index ? { ...each, years } : each)) });
  return (
    <TextInput
      className="quote-years"
      inputMode="numeric"
      aria-label={t('form.yearsOf', { pool: name })}
      value={row.years}
      error={errorOf(`pools.${index}.years`)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
};
