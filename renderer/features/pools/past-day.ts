/** The past day that a page shows; what changes the ledger is switched off there. */
import { createContext } from 'react';
import type { CivilDate } from '../../../domain/calendar/civil-date';

/** `null` on pages that show the register as it stands. */
export const PastDay = createContext<CivilDate | null>(null);
