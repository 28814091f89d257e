/** LP-6: the one new or existing pool that the licences of an order go into. */
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../db/use-register';
import { DateField } from '../../ui/date-field';
import { RuleChip } from '../../ui/rule-chip';
import { Section } from '../../ui/section';
import type { DeskForm } from './desk-form';
import { changeForm } from './desk-store';
import { useErrorText } from './use-desk-errors';

export const PoolSection = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const kinds = [
    { value: 'new' as const, label: t('field.newPool') },
    { value: 'existing' as const, label: t('field.existingPool') },
  ];
  return (
    <Section title={t('section.pool')} aside={<RuleChip id="LP-6" />}>
      <div className="desk-grid">
        <div className="desk-wide row">
          <span className="lead">{t('field.poolKind')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('field.poolKind')}
            data={kinds}
            value={form.poolKind}
            onChange={(poolKind) => changeForm({ poolKind, poolId: '', poolName: '' })}
          />
        </div>
        {form.poolKind === 'new' ? <NewPoolFields form={form} /> : <ExistingPoolField form={form} />}
      </div>
    </Section>
  );
};

const NewPoolFields = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const error = useErrorText(form);
  return (
    <>
      <TextInput
        withAsterisk
        label={t('field.poolId')}
        description={t('hint.poolId')}
        value={form.poolId}
        error={error('poolId')}
        onChange={(event) => changeForm({ poolId: event.currentTarget.value })}
      />
      <TextInput
        withAsterisk
        label={t('field.poolName')}
        description={t('hint.poolName')}
        value={form.poolName}
        error={error('poolName')}
        onChange={(event) => changeForm({ poolName: event.currentTarget.value })}
      />
      <DateField
        required
        label={t('field.createdOn')}
        description={t('hint.createdOn')}
        value={form.createdOn}
        error={error('createdOn')}
        onChange={(createdOn) => changeForm({ createdOn })}
      />
    </>
  );
};

const ExistingPoolField = ({ form }: { readonly form: DeskForm }) => {
  const { t } = useTranslation('desk');
  const { register } = useRegister();
  const error = useErrorText(form);
  const pools = register?.pools.filter(({ archivedOn }) => archivedOn === null) ?? [];
  return (
    <Select
      withAsterisk
      searchable
      label={t('field.pool')}
      value={form.poolId === '' ? null : form.poolId}
      error={error('poolId')}
      limit={100}
      data={pools.map(({ pool, name }) => ({ value: pool, label: name === '' ? pool : `${name}, ${pool}` }))}
      onChange={(pool) => changeForm({ poolId: pool ?? '' })}
    />
  );
};
