import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hexDigest } from '../../contract/hex-digest';
import { docIdOfBytes } from '../../main/ledger/stored-document';

it('a document’s digest in hexadecimal is what sha256sum prints of its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(hexDigest(docIdOfBytes(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
