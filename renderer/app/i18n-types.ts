/** Lets the type checker know every text's key. */
import type { Texts } from './catalogue';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Texts;
  }
}
