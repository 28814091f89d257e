/** Licences and analytics types by the names that people know. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { analyticsTypes, FACE_RECOGNITION, type AnalyticsType } from '../../../domain/usage/analytics-levels';
import { CAMERAS, INTERCOMS } from '../../../domain/usage/licence-id';

const isKnownType = (type: string): type is AnalyticsType => analyticsTypes.some((each) => each === type);

export interface NamedLicence {
  readonly licence: string;
  readonly level: number | null;
  readonly name: string | null;
}

const nameOf = (t: TFunction<'usage'>, { licence, level, name }: NamedLicence): string => {
  if (level !== null) return name ?? t('licence.level', { level });
  return licence === CAMERAS || licence === INTERCOMS ? t(`licence.${licence}`) : licence;
};

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);

/** A type that people entered stands in their words. */
const wholeTypeOf = (t: TFunction<'usage'>, type: string): string =>
  isKnownType(type) ? t(`wholeType.${type}`) : type;

/** Whether a level has every type of the manual: it is then said in one word. */
export const hasEveryType = (types: readonly string[]): boolean => analyticsTypes.every((type) => types.includes(type));

/** "Sounds, fire, line crossing"; faces stand apart, as they open. */
const typesOf = (t: TFunction<'usage'>, level: number | null, types: readonly string[]): string => {
  const others = types.filter((type) => type !== FACE_RECOGNITION);
  if (level !== null && level > 1 && hasEveryType(types)) return t('allTypesTo', { level: level - 1 });
  const said = others.map((type) => (isKnownType(type) ? t(`type.${type}`) : type)).join(', ');
  return types.includes(FACE_RECOGNITION) ? said : capitalised(said);
};

export const useLicenceWords = () => {
  const { t } = useTranslation('usage');
  return useMemo(
    () => ({
      nameOf: (licence: NamedLicence) => nameOf(t, licence),
      typesOf: (level: number | null, types: readonly string[]) => typesOf(t, level, types),
      wholeTypeOf: (type: string) => wholeTypeOf(t, type),
    }),
    [t],
  );
};
