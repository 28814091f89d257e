/** The protections of attached documents, each with how it is taken away (mutants.mjs). */

/** @typedef {import('./mutants.mjs').Mutant} Mutant */

const attach = 'main/ledger/attach-document.ts';
const test = 'ledger/attach-document';

/** @type {readonly Mutant[]} */
export const documentMutants = [
  {
    takesAway: 'bytes before the line that names them',
    file: attach,
    search:
      'const stored = await parts.shelf.putAttachment(bytes);\n  return stored.ok ? await appendEvent(parts, decided.value) : stored;',
    replace:
      'const appended = await appendEvent(parts, decided.value);\n  const stored = await parts.shelf.putAttachment(bytes);\n  return stored.ok ? appended : stored;',
    test,
  },
  {
    takesAway: 'the digest of attached bytes',
    file: 'main/ledger/document-shelf.ts',
    search: 'return docIdOfBytes(bytes) === docId ? plainBytes : null;',
    replace: 'return plainBytes;',
    test,
  },
  {
    takesAway: 'the size of what is attached',
    file: attach,
    search: 'checkAttachmentSize(fileName, bytes.length) ?? ',
    replace: '',
    test,
  },
  {
    takesAway: 'the refusal of a change that names bytes that never came',
    file: 'main/ledger/record-changes.ts',
    search: "if (docId !== undefined) return refuse('document/unknown', { docId });",
    replace: '',
    test,
  },
  {
    takesAway: 'what a sample may hold: attached documents too',
    file: 'main/workspace/sample-folder.ts',
    search: '(sha256|bytes)-',
    replace: 'sha256-',
    test: 'sample/host-sample',
  },
];
