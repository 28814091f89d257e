/** What a file's `typ` is called. */
import i18next from 'i18next';
import { filesTexts } from './texts.en';

type KnownType = keyof typeof filesTexts.type;

const isKnown = (typ: string): typ is KnownType => Object.hasOwn(filesTexts.type, typ);

export const fileTypeText = (typ: string | null): string =>
  i18next.t(`files:type.${typ !== null && isKnown(typ) ? typ : 'other'}`);
