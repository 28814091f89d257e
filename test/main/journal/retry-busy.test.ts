import { expect, it } from 'vitest';
import { retryBusy } from '../../../main/journal/retry-busy';

const failing = (codes: readonly string[]) => {
  const left = [...codes];
  const tried: string[] = [];
  const step = async (): Promise<void> => {
    const code = left.shift();
    tried.push(code ?? 'done');
    if (code !== undefined) throw Object.assign(new Error(code), { code });
  };
  return { step, tried };
};

it('a step is tried again while another program has the file open', async () => {
  const { step, tried } = failing(['EPERM', 'EBUSY']);
  await retryBusy(step, 6, 0);
  expect(tried).toEqual(['EPERM', 'EBUSY', 'done']);
});

it('a step that stays busy fails with its own error after the last attempt', async () => {
  const { step, tried } = failing(['EBUSY', 'EBUSY', 'EACCES', 'EBUSY']);
  await expect(retryBusy(step, 3, 0)).rejects.toMatchObject({ code: 'EACCES' });
  expect(tried).toHaveLength(3);
});

it('a step that fails for another reason is not tried again', async () => {
  const { step, tried } = failing(['ENOSPC']);
  await expect(retryBusy(step, 6, 0)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(tried).toHaveLength(1);
});
