/** The contract between window and host: one pair of schemas per channel. Types are inferred, both ends parse. */
import { z } from 'zod';
import { attachmentFactsSchema } from '../domain/customer/attachment-facts';
import { subjectSchema } from '../domain/customer/subject';
import { changeSchema, registerChangeSchema } from '../domain/ledger/change';
import { ledgerEventSchema } from '../domain/ledger/event';
import { licenceFileDraftSchema, licenceFileSchema } from '../domain/ledger/licence-file';
import { nameSchema } from '../domain/text-schema';
import { signedDocumentSchema } from '../domain/ledger/signed-document';
import { activationChannels, activationPreviewSchema, eulaOverrideSchema } from './activation-messages';
import { backupChannels } from './backup-messages';
import type { InvokeChannel, NoticeChannel } from './channels';
import { fileVerdictSchema } from './file-verdict';
import { keyChannels, keyNameSchema as keyName } from './key-messages';
import { importTargetSchema } from './licence-status/import-target';
import { limits } from './limits';
import { mailChannelsWith } from './mail-messages';
import { fileBytesSchema as bytes, ledgerHeadSchema } from './notices';
import { openingChannels, profileSchema } from './opening-messages';
import { quoteChannels } from './quote/quote-messages';
import { mappingSchema, registerLookSchema, registerPreviewSchemaWith, tableKindSchema } from './register-import';
import { tableChannels } from './table/printed-table';
import { transferChannelsWith } from './transfer-messages';
import { usageChannels } from './usage-messages';

export type { OwnKey, TrustedKey } from './key-messages';
export type { LedgerHead } from './notices';

const nothing = z.strictObject({});
const tableBytes = z.instanceof(Uint8Array).refine((sent) => sent.byteLength <= limits.tableBytes, 'too large');
const attachmentBytes = z
  .instanceof(Uint8Array)
  .refine((sent) => sent.byteLength <= limits.attachmentBytes, 'too large');

/** A document that events name: its facts, for a signed file its payload, for a register what its rows say. */
export const storedDocumentSchema = z.strictObject({
  docId: z.string(),
  typ: z.string(),
  sizeBytes: z.int(),
  licence: licenceFileSchema.nullable(),
  /** What a signed file says that is no ILF. */
  signed: signedDocumentSchema.nullable(),
  changes: z.array(registerChangeSchema).nullable(),
});
export type StoredDocument = Readonly<z.infer<typeof storedDocumentSchema>>;

/** The serials of a document, cut into pages (`serial-pages.ts`) that lie one after the other in `bytes`. */
export const documentSerialsSchema = z.strictObject({
  pages: z.array(z.strictObject({ lot: z.string(), count: z.int().min(1), length: z.int().min(1) })),
  bytes: z.instanceof(Uint8Array),
});
export type DocumentSerials = z.infer<typeof documentSerialsSchema>;

/** A sum of quantities may exceed what a single one can be, 2^53 - 1. */
const sum = z.number().min(0);

/** One pool before and after a draft change; `null` where the pool does not stand on that side. */
const poolSide = z
  .strictObject({
    quantity: sum,
    activated: sum,
    state: z.string(),
    ssed: z.string().nullable(),
    ssedExact: z.string().nullable(),
    projected: z.boolean(),
  })
  .nullable();
export const poolDifferenceSchema = z.strictObject({
  pool: z.string(),
  name: z.string(),
  before: poolSide,
  after: poolSide,
});
export type PoolDifference = Readonly<z.infer<typeof poolDifferenceSchema>>;

export const filePreviewSchema = z.strictObject({
  /** Handle for `files.commit`; `null` when the file cannot be imported. */
  preview: z.string().nullable(),
  fileName: z.string(),
  verdict: fileVerdictSchema,
  licence: licenceFileSchema.nullable(),
  /** What a signed file says that is no ILF. */
  signed: signedDocumentSchema.nullable(),
  /** What can be done with a signed transfer; `preview` is then the handle for it. */
  transfer: z.enum(['import', 'accept', 'confirm']).nullable(),
  /** Why the ledger would refuse it, although it is authentic. */
  refusal: z.looseObject({ code: z.string() }).nullable(),
  /** True when this document was imported before: nothing to do. */
  known: z.boolean(),
  differences: z.array(poolDifferenceSchema),
  /** The register names this document and has lost it: importing it again completes what is recorded. */
  restores: z.boolean().optional(),
  /** Of a request of an offline activation; `null` for every other file. */
  activation: activationPreviewSchema.nullable(),
});
export type FilePreview = Readonly<z.infer<typeof filePreviewSchema>>;

export const registerPreviewSchema = registerPreviewSchemaWith(poolDifferenceSchema);
export type RegisterPreview = Readonly<z.infer<typeof registerPreviewSchema>>;

/** How a table that was read is to be understood. */
const tableReading = {
  handle: z.string().max(100),
  kind: tableKindSchema,
  mapping: mappingSchema,
  /** Of which licence figures are, where no column says it. */
  installation: z.string().max(500).optional(),
  /** Whether installations of licence figures that nobody knows are created. */
  creates: z.boolean().optional(),
};

const recorded = z.strictObject({ event: ledgerEventSchema, head: ledgerHeadSchema });

export const ipc = {
  ...openingChannels,
  'profile.choose': { input: z.strictObject({ profile: profileSchema }), output: nothing },
  /** Events in the journal's order after the first `after`, with the documents that they name. */
  'ledger.events': {
    input: z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(5000) }),
    output: z.strictObject({
      events: z.array(ledgerEventSchema),
      documents: z.array(storedDocumentSchema),
      head: ledgerHeadSchema,
    }),
  },
  /** The serials that a document brought along: apart from the events, so that these stay small. */
  'serials.read': { input: z.strictObject({ docId: z.string().max(500) }), output: documentSerialsSchema },
  /** Decides the changes and, if the rules allow them, appends them as one event. */
  'ledger.record': { input: z.strictObject({ changes: z.array(changeSchema).min(1).max(500) }), output: recorded },
  /** Verifies a file and shows what it would change; nothing is stored. */
  'files.preview': { input: z.strictObject({ fileName: z.string().max(255), bytes }), output: filePreviewSchema },
  /**
   * `override`: why an answer of offline activation counts although no EULA covers its site (LP-8). `into`: for which
   * installation a licence status is imported; left out, for the one that it names.
   */
  'files.commit': {
    input: z.strictObject({
      preview: z.string(),
      override: eulaOverrideSchema.optional(),
      into: importTargetSchema.optional(),
    }),
    output: recorded,
  },
  'files.discard': { input: z.strictObject({ preview: z.string() }), output: nothing },
  'files.bytes': {
    input: z.strictObject({ docId: z.string().max(500) }),
    output: z.strictObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
  },
  /** Reads a table of pools, installations or licence figures and guesses its columns; nothing is stored. */
  'registers.read': {
    input: z.strictObject({ fileName: z.string().max(255), bytes: tableBytes }),
    output: registerLookSchema,
  },
  'registers.preview': { input: z.strictObject(tableReading), output: registerPreviewSchema },
  /** One step; rows that cannot be imported refuse it unless they are left out on purpose. */
  'registers.commit': {
    input: z.strictObject({ ...tableReading, leaveOut: z.boolean() }),
    output: recorded,
  },
  'registers.discard': { input: z.strictObject({ handle: z.string().max(100) }), output: nothing },
  /** Keeps a file of any kind with a pool or a customer, from today on. */
  'documents.attach': {
    input: z.strictObject({
      subject: subjectSchema,
      fileName: z.string().max(255),
      mediaType: z.string().max(255),
      facts: attachmentFactsSchema,
      bytes: attachmentBytes,
    }),
    output: recorded,
  },
  /** An attached document as received, compared with its digest. */
  'documents.bytes': {
    input: z.strictObject({ docId: z.string().max(500) }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  },
  /** Signs a licence file and records it; `take` brings its licences into this register in the same step. */
  'licences.issue': {
    input: z.strictObject({
      draft: licenceFileDraftSchema,
      key: keyName,
      passphrase: z.string().optional(),
      take: z.boolean().optional(),
      override: nameSchema.optional(),
    }),
    output: z.strictObject({ fileName: z.string(), docId: z.string(), bytes: z.instanceof(Uint8Array), recorded }),
  },
  /** Makes the sample portfolio afresh, in a workspace of its own, and shows it. */
  'sample.open': { input: nothing, output: nothing },
  /** Shows the own workspace again and removes the sample; `sample/changed` where steps of the user's would be lost. */
  'sample.remove': { input: z.strictObject({ withChanges: z.boolean() }), output: nothing },
  ...activationChannels,
  ...keyChannels,
  ...backupChannels,
  ...transferChannelsWith(recorded.shape),
  ...mailChannelsWith(recorded),
  ...quoteChannels,
  ...tableChannels,
  ...usageChannels,
} satisfies Record<InvokeChannel, { input: z.ZodType; output: z.ZodType }>;

export type Input<Channel extends InvokeChannel> = z.input<(typeof ipc)[Channel]['input']>;
export type ParsedInput<Channel extends InvokeChannel> = z.output<(typeof ipc)[Channel]['input']>;
export type Output<Channel extends InvokeChannel> = z.output<(typeof ipc)[Channel]['output']>;

/** What every channel answers. */
export type Answer<Channel extends InvokeChannel> =
  | { readonly ok: true; readonly value: Output<Channel> }
  | { readonly ok: false; readonly error: { readonly code: string; readonly [fact: string]: unknown } };

/** `window.desktop`: what the preload (Electron) or the browser host's script offers the renderer. */
export interface DesktopBridge {
  /** `workspace` is the id of the one that the window shows: the host answers for no other. `null` asks for its name. */
  readonly invoke: (channel: InvokeChannel, input: unknown, workspace: string | null) => Promise<unknown>;
  readonly subscribe: (channel: NoticeChannel, listener: (notice: unknown) => void) => () => void;
}
