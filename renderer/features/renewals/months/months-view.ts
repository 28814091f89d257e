/** Which bars the months show: what they measure, and the month or week that was gone into. */
import { create } from 'zustand';
import type { BucketUnit } from '../../../../domain/pipeline/months-of';
import type { ChosenDays } from '../renewals-filter';

/** `value EUR` for the value in a currency. */
export type MeasureName = 'pools' | 'licences' | 'licence-days' | `value ${string}`;

/** A month gone into for its weeks, or one of its weeks for its days. */
export interface Within {
  readonly unit: BucketUnit;
  readonly days: ChosenDays;
}

export interface MonthsView {
  /** `null` for the value in the currency that prices most of what is shown; licences where nothing is priced. */
  readonly measure: MeasureName | null;
  /** From the month to the week; empty while months are shown. */
  readonly path: readonly Within[];
}

export const freshMonths: MonthsView = { measure: null, path: [] };

export const useMonthsView = create<MonthsView>(() => freshMonths);

export const setMeasure = (measure: MeasureName): void => useMonthsView.setState({ measure });

export const goInto = (path: readonly Within[], within: Within): void =>
  useMonthsView.setState({ path: [...path, within] });

export const goBack = (): void => useMonthsView.setState(({ path }) => ({ path: path.slice(0, -1) }));

/** Nothing is gone into where no days are chosen: whoever shows everything again sees every month again. */
export const pathUnder = ({ path }: MonthsView, days: ChosenDays | null): readonly Within[] =>
  days === null ? [] : path;
