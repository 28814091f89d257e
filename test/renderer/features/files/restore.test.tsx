/** A signed file that the register has lost, dropped into the window again. */
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showPreview } from '../../../../renderer/app/choose-files';
import { useUndo } from '../../../../renderer/stores/undo-store';
import { anEvent } from '../../../builders/ledger-history';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const docId = 'sha256:lost';
const event = anEvent(1, [
  { kind: 'file-imported', on: '2025-03-11', docId, typ: 'ilf-activation-response.v1+jws', fileName: 'a.ilresp' },
]);

const signature = { kid: 'K'.repeat(43), role: null, trustedAs: 'desk', outcome: 'valid' };
const preview = {
  preview: 'handle',
  fileName: 'a.ilresp',
  licence: null,
  signed: {
    typ: 'ilf-activation-response.v1+jws',
    payload: {
      v: 1,
      id: 'AA-1',
      inReplyTo: 'sha256:asked',
      nonce: 'n'.repeat(22),
      siteKid: 's'.repeat(43),
      sequence: 1,
      iat: '2025-03-11T10:00:00Z',
      decidedOn: '2025-03-11',
      result: 'granted',
      pool: 'P-0388',
      lot: 'L1',
      quantity: 5,
      activatedOn: '2025-03-11',
    },
  },
  transfer: null,
  refusal: null,
  known: false,
  differences: [],
  restores: true,
  activation: null,
  verdict: {
    kind: 'authentic',
    code: null,
    facts: {},
    typ: 'ilf-activation-response.v1+jws',
    docId,
    sizeBytes: 900,
    signatures: [signature],
  },
};

/** The host has lost the file. */
const forgetfulHost = () => {
  const host = createDesktopDouble();
  const committed: unknown[] = [];
  const invoke: typeof host.bridge.invoke = async (channel, sent, workspace) => {
    if (channel === 'files.preview') return { ok: true, value: preview };
    if (channel !== 'files.commit') return host.bridge.invoke(channel, sent, workspace);
    committed.push(sent);
    return { ok: true, value: { event, head: host.ledger.head() } };
  };
  return { host: { ...host, bridge: { ...host.bridge, invoke } }, committed };
};

describe('a signed file that the register has lost', () => {
  it('is said to be lost, and is put back in one step that records nothing', async () => {
    const { host, committed } = forgetfulHost();
    const { user } = await openWindow('/pools', host);
    showPreview([new File(['{}'], 'a.ilresp')]);
    expect(await screen.findByText('Lost here')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(await screen.findByText('Put back')).toBeTruthy();
    expect(committed).toEqual([{ preview: 'handle' }]);
    expect(useUndo.getState().undoable).toEqual([]);
    expect(screen.getByRole('button', { name: 'Show the file' })).toBeTruthy();
  });
});
