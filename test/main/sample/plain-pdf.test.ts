import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { plainPdf } from '../../../main/sample/plain-pdf';

const lines = ['Purchase order (copy) \\ PO-1', '', 'Grünhalde'];

const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

describe('A paper of the sample', () => {
  it('is a PDF whose table of contents points at each of its objects', () => {
    const file = Buffer.from(plainPdf(lines)).toString('latin1');
    expect(file.startsWith('%PDF-1.4\n')).toBe(true);
    expect(file.endsWith('%%EOF\n')).toBe(true);
    const table = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(table, table + 9)).toBe('xref\n0 6\n');
    const places = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(places.map((place) => file.slice(place, place + 8))).toEqual([1, 2, 3, 4, 5].map((id) => `${id} 0 obj\n`));
    const text = /\/Length (\d+) >>\nstream\n([^]*)\nendstream/.exec(file);
    expect(text?.[2]).toHaveLength(Number(text?.[1]));
  });

  it('has its lines as they are, with what a PDF would act upon escaped, and is the same each time', () => {
    const file = Buffer.from(plainPdf(lines)).toString('latin1');
    expect(file).toContain('(Purchase order \\(copy\\) \\\\ PO-1) Tj');
    expect(file).toContain('(Grünhalde) Tj');
    expect(Buffer.compare(plainPdf(lines), plainPdf(lines))).toBe(0);
  });

  it.skipIf(!pdftotext)('is read by a program that knows PDFs and not Coterm (needs pdftotext)', () => {
    const { stdout, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: plainPdf(lines) });
    expect([String(stderr), String(stdout).trim().split(/\n+/)]).toEqual(['', [lines[0], lines[2]]]);
  });
});
