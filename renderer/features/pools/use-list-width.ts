/** How much room the pools list has: everything, narrower columns without orders, or no timeline either. */
import { useMediaQuery } from '@mantine/hooks';

export type ListWidth = 'wide' | 'medium' | 'small';

const at = { getInitialValueInEffect: false } as const;

export const useListWidth = (): ListWidth => {
  const wide = useMediaQuery('(min-width: 1500px)', true, at);
  const medium = useMediaQuery('(min-width: 1100px)', true, at);
  return wide ? 'wide' : medium ? 'medium' : 'small';
};
