/** What a licence server of an installation is asked for: AC-6 keeps the two apart. */
import { z } from 'zod';

/** `cameras`: cameras and intercoms; `analytics`: the analytics levels. */
export const usagePurposes = ['cameras', 'analytics'] as const;
export const usagePurposeSchema = z.enum(usagePurposes);
export type UsagePurpose = (typeof usagePurposes)[number];
