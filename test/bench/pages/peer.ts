/** What a peer's page offers to the bench that drives it. */

/** Times in milliseconds and a digest of what was read back from its database. */
export interface Peer {
  /** `file` is the number of a served file; resolves with the time of the timed part alone. */
  readonly store: (file: number) => Promise<number>;
  readonly readBack: (file: number) => Promise<{ readonly count: number; readonly digest: string }>;
  /** Opens the database again and reads all of it. */
  readonly readAll: () => Promise<{ readonly count: number; readonly ms: number }>;
  /** One small transaction, committed. */
  readonly touch: (row: string) => Promise<number>;
  /** Puts pages of rows, as a rebuild does. */
  readonly putRows: (address: string, perPage: number) => Promise<{ readonly count: number; readonly ms: number }>;
  /** Keeps the served serials, one a line: in memory, in pages, and one record each where `withRecords` asks for it. */
  readonly keepSerials: (address: string, withRecords: boolean) => Promise<number>;
  /** Opens the database again and reads all pages. */
  readonly readPages: () => Promise<{ readonly count: number; readonly ms: number }>;
  /** Draws a plain Recharts Gantt of the served rows; the fetching is not timed. */
  readonly drawGantt: (address: string) => Promise<{ readonly count: number; readonly ms: number }>;
  /** A plain `includes` scan of all serials in memory. */
  readonly scan: (text: string) => { readonly count: number; readonly ms: number };
}

declare global {
  interface Window {
    peer: Partial<Peer>;
  }
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of the serials in their order, one a line. */
export const digestOf = async (serials: readonly string[]): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(serials.join('\n'))));

export const served = async (address: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer());
