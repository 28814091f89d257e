/** Reads a signed licence file as plainly as a browser can: decode, parse, verify; no schema, no strictness. */

interface Outer {
  readonly payload: string;
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
}

interface Payload {
  readonly lots: readonly { readonly lot: string; readonly serials: readonly string[] }[];
}

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

export const importKey = (jwk: JsonWebKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);

/** The serials of the file's first lot, once the signature holds. */
export const readSerials = async (bytes: Uint8Array, key: CryptoKey): Promise<readonly string[]> => {
  const outer = JSON.parse(new TextDecoder().decode(bytes)) as Outer;
  const payload = JSON.parse(new TextDecoder().decode(fromBase64url(outer.payload))) as Payload;
  const [signature] = outer.signatures;
  if (signature === undefined) throw new Error('The file is not signed.');
  const signed = new TextEncoder().encode(`${signature.protected}.${outer.payload}`);
  if (!(await crypto.subtle.verify('Ed25519', key, fromBase64url(signature.signature), signed)))
    throw new Error('The signature does not fit.');
  return payload.lots[0]?.serials ?? [];
};
