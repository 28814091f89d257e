import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWellFormed, toWellFormed } from '../../domain/well-formed';
import { aLicenceDraft } from '../builders/licence-draft';
import { aListeningHost, type ListeningHost } from '../builders/listening-host';

/** The first half of a character beyond the basic plane, which no UTF-8 file can hold. */
const half = '\ud83c';

/** Everything is read in full again, as on another computer. */
const reopened = async (host: ListeningHost): Promise<ListeningHost> => {
  await host.close();
  await rm(join(host.workspaceFolder, 'journal', 'checked.json'));
  return await aListeningHost(host.workspaceFolder);
};

const aDesk = async (): Promise<ListeningHost> => {
  const host = await aListeningHost();
  await host.ask('keys.create', { name: 'desk' });
  const { jwk } = await host.ask('keys.export', { name: 'desk' });
  const { kid } = await host.ask('trust.preview', { text: jwk });
  await host.ask('trust.add', { text: jwk, fingerprint: kid, name: 'Acme' });
  return host;
};

describe('half a character (a lone surrogate)', () => {
  it('is told from whole ones, and replaced alone', () => {
    expect([isWellFormed('Depot 🏢'), isWellFormed(`Depot ${half}`), isWellFormed('\udfe2')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(toWellFormed(`🏢${half}b`)).toBe('🏢\ufffdb');
  });

  it.each(['pool', 'name', 'customer', 'purchaseOrder'])(
    'is refused in the %s of a change, by its place',
    async (field) => {
      const host = await aListeningHost();
      const change = { kind: 'pool-created', on: '2025-06-01', pool: 'A', [field]: `a${half}` };
      expect(await host.answer('ledger.record', { changes: [change] })).toEqual({
        ok: false,
        error: { code: 'message/invalid', path: `changes.0.${field}`, reason: 'has half a character' },
      });
      expect(host.head()?.count).toBe(0);
    },
  );

  it('is refused in a licence file and in the name of an issuer', async () => {
    const host = await aDesk();
    const draft = aLicenceDraft({ notes: half });
    expect(await host.answer('licences.issue', { draft, key: 'desk' })).toMatchObject({
      error: { code: 'json/lone-surrogate' },
    });
    const added = await host.answer('trust.add', { text: '{}', fingerprint: 'x', name: half });
    expect(added).toMatchObject({ error: { code: 'message/invalid', path: 'name' } });
  });

  it('in a file’s name does not keep the file out, and the journal opens again', async () => {
    const host = await aDesk();
    const id = `x${'🏢𠀀'.repeat(120)}`;
    const issued = await host.ask('licences.issue', { draft: aLicenceDraft({ id }), key: 'desk' });
    expect(issued.fileName).toBe(`x-${'𠀀-'.repeat(49)}.ilf`);
    const shown = await host.ask('files.preview', { fileName: `${half}.ilf`, bytes: issued.bytes });
    await host.ask('files.commit', { preview: shown.preview });
    const again = await reopened(host);
    expect((await again.ask('files.bytes', { docId: issued.docId })).fileName).toBe('\ufffd.ilf');
    expect(again.head()?.count).toBe(2);
  });

  it('is not made where a long name is cut', async () => {
    const host = await aDesk();
    const id = '𠀀'.repeat(120);
    const issued = await host.ask('licences.issue', { draft: aLicenceDraft({ id }), key: 'desk' });
    expect(issued.fileName).toBe(`${'𠀀'.repeat(100)}.ilf`);
  });
});
