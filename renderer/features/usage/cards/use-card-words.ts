/** Licences by their ids, and analytics types, by the names that people know. */
import { useMemo } from 'react';
import { levelOf } from '../../../../domain/usage/licence-id';
import { useLicenceWords } from '../use-licence-words';

export const useCardWords = () => {
  const { nameOf, wholeTypeOf } = useLicenceWords();
  return useMemo(
    () => ({
      /** `name`: as the levels in force name it. */
      licenceName: (licence: string, name: string | null = null): string =>
        nameOf({ licence, level: levelOf(licence), name }),
      typeName: wholeTypeOf,
    }),
    [nameOf, wholeTypeOf],
  );
};
