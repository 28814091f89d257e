/** LP-18, LP-19: what the vendor sells. Suggestions: any other name may be typed. */
import { deskTexts } from './texts.en';

/** Products by the names that stand in files, which are the same in every language. */
export const products: readonly string[] = Object.values(deskTexts.product);
export const variants: readonly string[] = Object.values(deskTexts.variant);
