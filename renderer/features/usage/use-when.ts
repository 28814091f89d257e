/** Instants for people: the time alone on the day that the register shows, else with its date. */
import { useCallback } from 'react';
import { useRegister } from '../../db/use-register';
import { formatDate, formatInstant, formatTime } from '../../ui/format-date';

export const useWhen = (): ((instant: string) => string) => {
  const today = useRegister().register?.asOf;
  return useCallback(
    (instant: string) => {
      const whole = formatInstant(instant);
      return today !== undefined && whole.startsWith(`${formatDate(today)},`) ? formatTime(instant) : whole;
    },
    [today],
  );
};
