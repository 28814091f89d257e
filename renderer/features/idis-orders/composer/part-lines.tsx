/** The parts of a composed order: picked by number or by what they are, packs shown as what they are counted as (ID-8). */
import { useId } from 'react';
import { Button, Select, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_PART_LINES } from '../../../../domain/installation/order-line';
import { currencies } from '../../../ui/parse-price';
import { newPartLine } from './composer-form';
import { PartLine } from './part-line';
import type { ComposerState } from './use-composer';

export const PartLines = ({ state }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  const { form, set } = state;
  const id = useId();
  return (
    <section className="composer-part" aria-labelledby={id}>
      <div className="composer-head">
        <h3 id={id}>{t('composer.parts')}</h3>
        <span className="spacer" />
        <Button
          size="xs"
          variant="subtle"
          disabled={form.lines.length >= MOST_PART_LINES}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => set({ lines: [...form.lines, newPartLine()] })}
        >
          {t('composer.addPart')}
        </Button>
      </div>
      {form.lines.map((line, index) => (
        <PartLine key={line.key} state={state} line={line} index={index} />
      ))}
      <Prices state={state} />
    </section>
  );
};

const Prices = ({ state: { form, set } }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  return (
    <div className="composer-head">
      <Switch
        size="xs"
        label={t('composer.prices')}
        checked={form.isPriced}
        onChange={(event) => set({ isPriced: event.currentTarget.checked })}
      />
      {form.isPriced && (
        <Select
          size="xs"
          w={92}
          aria-label={t('composer.currency')}
          data={[...new Set([...currencies, form.currency])]}
          value={form.currency}
          allowDeselect={false}
          onChange={(currency) => set({ currency: currency ?? form.currency })}
        />
      )}
    </div>
  );
};
