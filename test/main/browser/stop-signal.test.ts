import { expect, it } from 'vitest';
import { whenStopped } from '../../../main/browser/stop-signal';

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s asks Coterm to end, once', async (signal) => {
  const before = process.listenerCount(signal);
  const stopped = whenStopped();
  expect(process.listenerCount(signal)).toBe(before + 1);
  process.emit(signal);
  await stopped;
  expect(process.listenerCount(signal)).toBe(before);
});
