/** English texts of the pools: the list, a pool's page, and the dialogs. */
import { activationTexts } from './activation-texts.en';
import { dialogTexts } from './dialog-texts.en';
import { listTexts } from './list-texts.en';
import { pageTexts } from './page-texts.en';
import { renewalTexts } from './renewal-texts.en';
import { transferTexts } from './transfer-texts.en';
import { whatIfTexts } from './what-if/what-if-texts.en';

export const poolsTexts = {
  ...listTexts,
  ...dialogTexts,
  ...pageTexts,
  ...transferTexts,
  ...renewalTexts,
  ...activationTexts,
  ...whatIfTexts,
} as const;
