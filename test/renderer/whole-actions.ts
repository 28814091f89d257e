/** What a user does in a test has ended when React has nothing left to do: a deferred verdict stands there too, as a person sees it. */
import { configure, getConfig } from '@testing-library/react';
import { reactIsIdle } from './shipped-react';

const { asyncWrapper } = getConfig();

configure({
  asyncWrapper: async (action) => {
    const result: unknown = await asyncWrapper(action);
    await reactIsIdle();
    return result;
  },
});
