/** Starts i18next with the catalogue; React escapes what it shows, so i18next need not. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogue, featureCatalogue, type FeatureName } from './catalogue';
import './i18n-types';

const language = 'en';

export const setUpTexts = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: language,
    defaultNS: 'app',
    resources: catalogue,
    interpolation: { escapeValue: false },
    returnNull: false,
    // A refusal that stands on the page before its sentence is here gets it a moment later.
    react: { bindI18nStore: 'added' },
  });
};

const add = async (feature: FeatureName, silent: boolean): Promise<void> => {
  const texts = await featureCatalogue[language][feature]();
  i18next.addResourceBundle(language, feature, texts, false, false, { silent });
};

/** Brings the sentences of refusals, unless they are here. */
export const loadRefusals = async (): Promise<void> => {
  if (!i18next.hasResourceBundle(language, 'refusals')) await add('refusals', false);
};

let areRefusalsWanted = false;

/** Called once the first screen stands: few windows need them at once, and every window some day. */
export const keepRefusalsAtHand = (): void => {
  areRefusalsWanted = true;
  // What could not be fetched is fetched again with the next screen.
  loadRefusals().catch(() => undefined);
};

/** Brings the texts of a feature; nothing of it is drawn before, so that nothing has to be drawn anew. */
export const loadTexts = async (feature: FeatureName): Promise<void> => {
  await add(feature, true);
  if (areRefusalsWanted) keepRefusalsAtHand();
};
