/** Starts i18next with the catalogue; React escapes what it shows, so i18next need not. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogue } from './catalogue';
import './i18n-types';

export const setUpTexts = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    resources: catalogue,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
};
