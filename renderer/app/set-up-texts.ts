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
  });
};

/** Brings the texts of a feature; nothing of it is drawn before. */
export const loadTexts = async (feature: FeatureName): Promise<void> => {
  i18next.addResourceBundle(language, feature, await featureCatalogue[language][feature]());
};
