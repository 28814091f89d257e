/** What a host is given that is not to work in the background while a test looks at something else. */
import { refuse } from '../../domain/result';
import type { HostParts } from '../../main/open-host';

export const withoutBackups: Pick<HostParts, 'startWork' | 'everyMinute'> = {
  startWork: () => ({ result: Promise.resolve(refuse('work/cancelled')), cancel: () => undefined }),
  everyMinute: () => () => undefined,
};
