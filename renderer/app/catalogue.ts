/** Every text of the window by language and namespace; a language is added here and nowhere else. */
import { refusals } from '../../contract/refusals';
import { deskTexts } from '../features/desk/texts.en';
import { filesTexts } from '../features/files/texts.en';
import { keysTexts } from '../features/keys/texts.en';
import { poolsTexts } from '../features/pools/texts.en';
import { uiTexts } from '../ui/texts.en';
import { appTexts } from './texts.en';

export const english = {
  app: appTexts,
  ui: uiTexts,
  files: filesTexts,
  keys: keysTexts,
  desk: deskTexts,
  pools: poolsTexts,
  refusals,
} as const;

export const catalogue = { en: english } as const;
