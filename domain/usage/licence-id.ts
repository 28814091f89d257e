/** The licences that a licence server counts: cameras, intercoms, and one for each analytics level (AC-1, AC-2). */
import { z } from 'zod';
import type { UsagePurpose } from './purpose';

export const CAMERAS = 'cameras';
export const INTERCOMS = 'intercoms';

/** `level-2` is the licence of analytics level 2. */
export const licenceIdSchema = z.string().regex(/^(cameras|intercoms|level-[1-9]\d{0,2})$/, 'not a licence');

/** The level of an analytics licence; `null` for cameras and intercoms. */
export const levelOf = (licence: string): number | null => {
  const [, digits] = /^level-(\d+)$/.exec(licence) ?? [];
  return digits === undefined ? null : Number(digits);
};

export const licenceOfLevel = (level: number): string => `level-${level}`;

/** The server that counts it. */
export const purposeOfLicence = (licence: string): UsagePurpose =>
  levelOf(licence) === null ? 'cameras' : 'analytics';
