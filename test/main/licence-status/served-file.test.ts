/** What the file of the reference licence server may say, and where it is wrong when it says something else. */
import { describe, expect, it } from 'vitest';
import { parseServedFile } from '../../../main/licence-status/served-file';
import { analyticsStatus, camerasStatus, servedDocument, usedCameras } from '../../builders/a-licence-status';

const parse = (document: unknown) => parseServedFile(Buffer.from(JSON.stringify(document)));

const withServer = (server: object): unknown => ({ v: 1, servers: [server] });

describe('The file of the reference licence server', () => {
  it('holds a status and its lists for each purpose', () => {
    const parsed = parse(servedDocument());
    expect(parsed.ok && [...parsed.value.keys()]).toEqual(['cameras', 'analytics']);
    expect(parsed.ok && parsed.value.get('cameras')?.lists.get('cameras')?.used).toEqual(usedCameras(3));
  });

  it('gives each list a digest that changes when anything in the list does', () => {
    const digestOf = (document: unknown): string | undefined => {
      const parsed = parse(document);
      return parsed.ok ? parsed.value.get('cameras')?.status.licences[0]?.usedDigest : undefined;
    };
    expect(digestOf(servedDocument())).toBe(digestOf(servedDocument()));
    expect(digestOf(servedDocument(4))).not.toBe(digestOf(servedDocument()));
  });

  it.each([
    [
      'a purpose twice',
      { v: 1, servers: [{ status: camerasStatus() }, { status: camerasStatus() }] },
      'servers[1].status.purpose',
    ],
    ['another version', { ...servedDocument(), v: 2 }, 'v'],
    ['no server', { v: 1, servers: [] }, 'servers'],
    ['a list instead', [], 'file'],
    ['a member that nobody knows', { ...servedDocument(), colour: 'red' }, ''],
    [
      'a slip of the pen in the figures',
      withServer({
        status: analyticsStatus({ licences: [{ licence: 'level-1', used: 1, total: 2, shard: 1 } as never] }),
      }),
      'servers[0].status.licences[0].shard',
    ],
    [
      'a figure below zero',
      withServer({ status: analyticsStatus({ licences: [{ licence: 'level-1', used: -1, total: 2 }] }) }),
      'servers[0].status.licences[0].used',
    ],
    [
      'a licence of the other purpose',
      withServer({ status: analyticsStatus({ licences: camerasStatus().licences }) }),
      'servers[0].status',
    ],
    [
      'a digest, which is the server’s to make',
      withServer({ status: camerasStatus({ licences: [{ licence: 'cameras', used: 1, total: 2, usedDigest: 'x' }] }) }),
      'servers[0].status.licences[0].usedDigest',
    ],
    [
      'a list of no licence',
      withServer({ status: analyticsStatus(), lists: { cameras: [] } }),
      'servers[0].lists.cameras',
    ],
    [
      'an entry twice in a list',
      withServer({ status: camerasStatus(), lists: { cameras: [...usedCameras(2), ...usedCameras(1)] } }),
      'servers[0].lists.cameras[2].id',
    ],
  ])('is refused with %s, with the place', (_case, document, path) => {
    expect(parse(document)).toMatchObject({ ok: false, error: { code: 'licence-status/file-invalid', path } });
  });

  it('is refused where it says more than an answer can hold', () => {
    const byType = Array.from({ length: 100 }, (_none, index) => ({ type: `${index}`.padEnd(200, 'x'), used: 1 }));
    const licences = Array.from({ length: 60 }, (_none, index) => ({
      licence: `level-${index + 1}`,
      used: 1,
      total: 2,
      byType,
    }));
    expect(parse(withServer({ status: analyticsStatus({ licences }) }))).toMatchObject({
      error: { path: 'servers[0].status' },
    });
    const lists = { cameras: usedCameras(60_000), intercoms: usedCameras(40_001) };
    expect(parse(withServer({ status: camerasStatus(), lists }))).toMatchObject({ error: { path: 'servers' } });
  });

  it.each([
    ['{"v":1,"v":1}', 'json/duplicate-name'],
    ['{"v":1.0}', 'json/not-an-integer'],
    ['', 'json/syntax'],
    ['\ufeff{}', 'json/byte-order-mark'],
  ])('is strict JSON: %s', (text, code) => {
    expect(parseServedFile(Buffer.from(text))).toMatchObject({ ok: false, error: { code } });
  });
});
