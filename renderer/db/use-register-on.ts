/** The register as of a past day for a screen: folded after the first picture, and remembered while the ledger stays the same. */
import { useEffect, useState } from 'react';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Ledger } from '../../domain/ledger/ledger';
import type { Register } from '../../domain/ledger/register';
import { useLedger } from './use-ledger';

/** Days that somebody goes to and fro between; each may hold thousands of pools. */
const MOST_DAYS = 4;

const known = new WeakMap<Ledger, readonly Register[]>();

const rememberedOn = (ledger: Ledger, day: CivilDate): Register | undefined =>
  known.get(ledger)?.find(({ asOf }) => asOf === day);

const foldedOn = (ledger: Ledger, day: CivilDate): Register => {
  const register = rememberedOn(ledger, day) ?? foldLedger(ledger, day);
  const others = (known.get(ledger) ?? []).filter(({ asOf }) => asOf !== day);
  known.set(ledger, [register, ...others].slice(0, MOST_DAYS));
  return register;
};

/** `null` while it is being worked out. */
export const useRegisterOn = (day: CivilDate): Register | null => {
  const ledger = useLedger();
  const [, show] = useState<Register | null>(null);
  const ready = ledger === null ? undefined : rememberedOn(ledger, day);
  useEffect(() => {
    if (ledger === null || ready !== undefined) return undefined;
    // Left to the next task, so that the page says first what it is doing.
    const timer = setTimeout(() => show(foldedOn(ledger, day)), 0);
    return () => clearTimeout(timer);
  }, [ledger, day, ready]);
  return ready ?? null;
};
