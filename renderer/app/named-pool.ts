/** A pool in a sentence: by its name where it has one, with the id that every list shows. */
import i18next from 'i18next';
import { registerState } from '../db/register-state';

/** "Stadium Ring (P-1)", or the id alone. */
export const namedPool = (pool: string): string => {
  const { register } = registerState.getState();
  const name = register?.pools.find((each) => each.pool === pool)?.name ?? '';
  return name === '' || name === pool ? pool : i18next.t('app:step.pool', { name, pool });
};
