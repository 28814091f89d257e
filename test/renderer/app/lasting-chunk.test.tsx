import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LastingChunk } from '../../../renderer/app/lasting-chunk';

const Messages = () => <p>messages</p>;

it('what stands beside the screens is fetched again until it is there, and takes nothing with it meanwhile', async () => {
  let asked = 0;
  const load = () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(Messages);
  };
  render(
    <>
      <p>the screen</p>
      <LastingChunk load={load} />
    </>,
  );
  expect(screen.getByText('the screen')).toBeTruthy();
  await screen.findByText('messages', {}, { timeout: 20_000 });
  expect(screen.getByText('the screen')).toBeTruthy();
  expect(asked).toBe(2);
});
