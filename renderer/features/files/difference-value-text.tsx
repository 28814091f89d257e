/** One side of a difference, written for people. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { DifferenceValue } from './difference-rows';
import { filesTexts } from './texts.en';

type StateName = keyof typeof filesTexts.poolState;

const isStateName = (state: string): state is StateName => Object.hasOwn(filesTexts.poolState, state);

export const DifferenceValueText = ({ value }: { readonly value: DifferenceValue }) => {
  const { t } = useTranslation('files');
  if (value.kind === 'none') return <span className="muted">{t('preview.none_')}</span>;
  if (value.kind === 'number') return <>{formatQuantity(value.value)}</>;
  if (value.kind === 'date')
    return <>{value.projected ? t('preview.atMost', { date: formatDate(value.value) }) : formatDate(value.value)}</>;
  return <>{isStateName(value.value) ? t(`poolState.${value.value}`) : value.value}</>;
};
