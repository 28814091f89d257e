import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../renderer/ui/safe-file-name';

describe('A safe file name', () => {
  it.each([
    ['order.pdf', 'order.pdf'],
    ['Auftrag – Grünhalde (2).pdf', 'Auftrag – Grünhalde (2).pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\autoexec.bat', 'C-autoexec.bat'],
    ['a:b*c?"<d>|e', 'a-b-c-d-e'],
    ['order\u202efdp.exe', 'order-fdp.exe'],
    ['line\r\nbreak.txt', 'line-break.txt'],
    ['.htaccess', 'htaccess'],
    ['ends with dots...', 'ends with dots'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['console.txt', 'console.txt'],
    ['', 'document'],
    [' .. ', 'document'],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps the ending of a long name, in whole characters', () => {
    expect(safeFileName(`${'😀'.repeat(200)}.pdf`)).toBe(`${'😀'.repeat(76)}.pdf`);
  });

  it('is one that every system takes, whatever the name, and stays as it is a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\.|[. ]$/u);
        expect([...safe].length).toBeLessThanOrEqual(82);
        expect(safe).not.toBe('');
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});
