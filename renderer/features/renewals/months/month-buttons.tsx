/** A button over each bar: it says what the bar holds, and shows that alone on the rest of the screen. The arrow keys go from one to the next. */
import { useState, type KeyboardEvent } from 'react';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../ui/format-date';
import type { BucketUnit } from '../../../../domain/pipeline/months-of';
import type { ChosenDays } from '../renewals-filter';
import type { Bar } from './month-bars';
import type { AmountScale } from './amount-scale';
import { AXIS_WIDTH, figureAt } from './months-layout';
import { useBarWords } from './use-bar-words';
import type { MeasureName } from './months-view';

/** The bar's name below it, and the year below the first and every January. */
const namesOf = (bar: Bar, unit: BucketUnit, isFirst: boolean): readonly [name: string, year: string] => {
  const day = Number(bar.from.slice(-2));
  if (unit !== 'month') return [`${day}`, isFirst || day === 1 ? formatMonth(bar.from) : ''];
  const startsYear = bar.from.slice(-5).startsWith('01');
  return [formatMonth(bar.from), isFirst || startsYear ? bar.from.slice(0, -6) : ''];
};

const focusBeside = ({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean => {
  const target = {
    ArrowLeft: currentTarget.previousElementSibling,
    ArrowRight: currentTarget.nextElementSibling,
    Home: currentTarget.parentElement?.firstElementChild,
    End: currentTarget.parentElement?.lastElementChild,
  }[key];
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  return true;
};

interface MonthButtonsProps {
  readonly bars: readonly Bar[];
  readonly unit: BucketUnit;
  readonly measure: MeasureName;
  readonly scale: AmountScale;
  readonly chosen: ChosenDays | null;
  readonly onChoose: (bar: Bar) => void;
  readonly onInto: (bar: Bar) => void;
}

const isChosen = (bar: Bar, chosen: ChosenDays | null): boolean =>
  chosen !== null && chosen.from === bar.days.from && chosen.to === bar.days.to;

export const MonthButtons = ({ bars, unit, measure, scale, chosen, onChoose, onInto }: MonthButtonsProps) => {
  const { t } = useTranslation('renewals');
  const wordsOf = useBarWords(measure);
  const [walked, setWalked] = useState(0);
  // One of them alone stands on the way of the Tab key.
  const stop = Math.min(walked, bars.length - 1);
  return (
    <div className="months-buttons" role="group" aria-label={t(`months.choose.${unit}`)} style={{ left: AXIS_WIDTH }}>
      {bars.map((bar, index) => {
        const [name, year] = namesOf(bar, unit, index === 0);
        return (
          <Tooltip key={bar.from} label={wordsOf(bar)} multiline maw={280} openDelay={120}>
            <button
              type="button"
              aria-pressed={isChosen(bar, chosen)}
              data-faded={(chosen !== null && !isChosen(bar, chosen)) || undefined}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => setWalked(index)}
              onClick={() => onChoose(bar)}
              onDoubleClick={() => onInto(bar)}
              onKeyDown={(event) => focusBeside(event) && event.preventDefault()}
            >
              <span className="visually-hidden">{wordsOf(bar)}</span>
              {bar.total > 0 && (
                <b aria-hidden style={{ bottom: figureAt(bar.total / (scale.ticks.at(-1) ?? 1)) }}>
                  {scale.format(bar.total)}
                </b>
              )}
              <span className="months-name" aria-hidden>
                {name}
              </span>
              <span className="months-year" aria-hidden>
                {year}
              </span>
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
};
