import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setupAboutPanel } from '../../../main/electron/about-panel';
import { setupClosing } from '../../../main/electron/closing';
import { refuseStart } from '../../../main/electron/start-refusal';
import { appVersion } from '../../../main/app-version';
import { app, electronDouble, resetElectron } from '../../doubles/electron';
import { eventually } from '../../builders/eventually';

beforeEach(resetElectron);

const askToQuit = () => {
  const event = { preventDefault: vi.fn() };
  app.emit('will-quit', event);
  return event.preventDefault.mock.calls.length;
};

describe('the end of the app', () => {
  it('waits for the workspace to close, once', async () => {
    let finish: () => void = () => undefined;
    const close = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    setupClosing(close, vi.fn());
    expect([askToQuit(), electronDouble.quits]).toEqual([1, 0]);
    finish();
    await eventually(() => expect(electronDouble.quits).toBe(1));
    expect([askToQuit(), close.mock.calls.length]).toEqual([0, 1]);
  });

  it('comes although closing fails, which is logged', async () => {
    const log = vi.fn();
    setupClosing(() => Promise.reject(new Error('disk')), log);
    askToQuit();
    await eventually(() => expect(electronDouble.quits).toBe(1));
    expect(log).toHaveBeenCalledOnce();
  });

  it('comes at once when the app cannot start, with the sentence, the next step and the code', () => {
    refuseStart({ code: 'workspace/in-use' });
    expect(electronDouble.exitCodes).toEqual([1]);
    expect(electronDouble.errorBoxes[0]?.text).toMatch(
      /^Another Coterm is writing to this workspace.*\n\n.+\n\nworkspace\/in-use$/,
    );
  });
});

it('the about panel shows the app’s version', () => {
  setupAboutPanel();
  expect(electronDouble.aboutPanels).toMatchObject([{ applicationName: 'Coterm', applicationVersion: appVersion }]);
});
