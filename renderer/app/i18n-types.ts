/** Lets the type checker know every text's key. */
import type { english } from './catalogue';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english;
  }
}
