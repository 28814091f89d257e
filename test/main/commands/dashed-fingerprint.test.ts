import { describe, expect, it } from 'vitest';
import { hideFingerprints, revealFingerprint } from '../../../main/commands/dashed-fingerprint';
import { asksForJson, readGlobalOptions } from '../../../main/commands/global-options';
import { groupedFingerprint } from '../../../main/keys/fingerprint';

/** Read as options it would ask for help, and for more that nobody knows. */
const dashed = `-h-json${'h'.repeat(36)}`;

describe('a fingerprint that begins with a dash', () => {
  it.each([dashed, `-${dashed.slice(1)}`, groupedFingerprint(dashed), `-${dashed.slice(0, 42)}`])(
    'is no option: %s',
    (word) => {
      for (const line of [
        ['trust', 'remove', word, '--json'],
        ['trust', 'add', 'a.jwk', '--fingerprint', word, '--json'],
      ]) {
        const read = readGlobalOptions(line);
        expect(read).toMatchObject({ ok: true, value: { help: false, json: true, rest: line.slice(0, -1) } });
      }
      expect(hideFingerprints([word]).map(revealFingerprint)).toEqual([word]);
      expect(hideFingerprints([word])[0]?.startsWith('-')).toBe(false);
    },
  );

  it('leaves every other word as it is', () => {
    const words = [
      '--json',
      '-h',
      '--fingerprint',
      'a',
      '',
      '-',
      '--',
      dashed.slice(1),
      `${dashed}h`,
      dashed.slice(0, 42),
    ];
    expect(hideFingerprints(words)).toEqual(words);
    expect(asksForJson(['x', '--json'])).toBe(true);
  });
});
