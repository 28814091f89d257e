/** A register document: what was read from a table of pools and lots, and the changes that its rows make. */
import { z } from 'zod';
import { registerChangeSchema } from './change';

export const REGISTER_TYP = 'coterm-register.v1+json';

const name = z.string().min(1).max(500);
/** The longest head that is stored; what follows in a longer one is left out. */
export const MOST_HEAD_CHARACTERS = 2000;

/** How one column of the table was read: what it stands for, and in which form its dates or numbers are written. */
export const columnReadingSchema = z.strictObject({
  head: z.string().max(MOST_HEAD_CHARACTERS),
  field: z.string().min(1).max(50),
  form: z.string().min(1).max(50).optional(),
});

/** Stored beside the journal as UTF-8 JSON; its docId is the digest of these bytes. */
export const registerDocumentSchema = z.strictObject({
  v: z.literal(1),
  /** The table itself, kept byte for byte as an attachment. */
  source: z.strictObject({ docId: name, fileName: z.string().max(2000) }),
  mapping: z.array(columnReadingSchema).max(1000),
  /** As many as the table says: a journal line has room for a few hundred. */
  changes: z.array(registerChangeSchema),
});

export type RegisterDocument = Readonly<z.infer<typeof registerDocumentSchema>>;
export type ColumnReading = RegisterDocument['mapping'][number];

/** The one way in which a register document is written: members in the schema's order, no white space. */
export const registerDocumentText = (document: RegisterDocument): string =>
  JSON.stringify(registerDocumentSchema.parse(document));
